import { indexOf, stridesOf } from '#lib/base/shape.ts';
import type { Message } from '#lib/exercises/lane.ts';

/** What a rearrangement makes of a shape: the new one, and for each of its elements the offset it is taken from. */
export type Rearranged = { readonly shape: readonly number[]; readonly from: readonly number[] };

/** A way in which the right numbers come to lie in wrong places. */
export type Rearrangement = {
  readonly kind: 'transposed' | 'permuted';
  /** Without the output, which a message names first. */
  readonly message: Required<Message>;
  /** Null where that shape cannot be rearranged so. */
  readonly of: (shape: readonly number[]) => Rearranged | null;
};

const BLOCKS = [2, 3, 4];
const HALVES_SWAPPED = '2,3,0,1';

/** Axes in another order; and along each axis: reversed, rolled by one, or equal blocks in another order. */
export function rearrangementsOf(rank: number): Rearrangement[] {
  const axes = Array.from({ length: rank }, (_, axis) => axis);
  return [
    ...ordersOf(rank).map((order) => axesIn(order)),
    ...axes.flatMap((axis) => [
      alongAxis(axis, { key: 'permutedReversed', values: { axis } }, (size) => (at) => size - 1 - at),
      alongAxis(axis, { key: 'permutedRolled', values: { axis, by: 1 } }, (size) => (at) => (at + size - 1) % size),
      alongAxis(axis, { key: 'permutedRolled', values: { axis, by: -1 } }, (size) => (at) => (at + 1) % size),
      ...BLOCKS.flatMap((count) =>
        ordersOf(count)
          .filter((order) => order.join() !== HALVES_SWAPPED)
          .map((order) => blocksIn(axis, order)),
      ),
    ]),
  ];
}

function axesIn(order: readonly number[]): Rearrangement {
  const rank = order.length;
  const isTransposition = order.every((axis, place) => axis === swapLast(place, rank));
  return {
    kind: isTransposition ? 'transposed' : 'permuted',
    message: isTransposition
      ? { key: 'transposed', values: {} }
      : { key: 'permutedAxes', values: { order: order.join(', ') } },
    of: (shape) => {
      if (shape.length !== rank) return null;
      const strides = stridesOf(shape);
      const permuted = order.map((axis) => shape[axis]!);
      return gather(permuted, (index) => index.reduce((offset, at, axis) => offset + at * strides[order[axis]!]!, 0));
    },
  };
}

function swapLast(axis: number, rank: number): number {
  return axis < rank - 2 ? axis : 2 * rank - 3 - axis;
}

/** Equal blocks along an axis, the first of them taken from place `order[0]`. */
function blocksIn(axis: number, order: readonly number[]): Rearrangement {
  const values = { axis, blocks: order.length, order: order.map((block) => block + 1).join(', ') };
  return alongAxis(axis, { key: 'permutedBlocks', values }, (size) => {
    const length = size / order.length;
    if (!Number.isInteger(length)) return null;
    return (at) => order[Math.floor(at / length)]! * length + (at % length);
  });
}

function alongAxis(
  axis: number,
  message: Required<Message>,
  taking: (size: number) => ((at: number) => number) | null,
): Rearrangement {
  const of = (shape: readonly number[]): Rearranged | null => {
    const take = axis < shape.length ? taking(shape[axis]!) : null;
    if (!take) return null;
    const strides = stridesOf(shape);
    return gather(shape, (index) =>
      index.reduce((offset, at, each) => offset + (each === axis ? take(at) : at) * strides[each]!, 0),
    );
  };
  return { kind: 'permuted', message, of };
}

function gather(shape: readonly number[], offsetOf: (index: readonly number[]) => number): Rearranged {
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, from: Array.from({ length: size }, (_, offset) => offsetOf(indexOf(offset, shape))) };
}

/** Every order of 0 … count − 1 but the usual one. */
function ordersOf(count: number): number[][] {
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) => orders(rest.filter((each) => each !== first)).map((order) => [first, ...order]));
  return orders(Array.from({ length: count }, (_, each) => each)).slice(1);
}
