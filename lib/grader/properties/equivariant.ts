import type { Prng } from '#lib/base/prng.ts';
import type { PropertyOf } from '#lib/exercises/property.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { claimOf, eachNumber, UNCHANGED, type Change } from './claim.ts';
import type { Plan, Setting } from './plan.ts';
import { lengthAlong, takeItemsAlong } from './take-items.ts';
import { axisIn, takeAlong, takeTensorAlong } from './take-along.ts';

/** The inputs are permuted alike, and the outputs follow. Null: nothing to permute, or lengths that do not agree. */
export function planEquivariant(property: PropertyOf<'equivariant'>, { inputs, prng }: Setting): Plan | null {
  const moved = Object.entries(property.inputs).flatMap(([name, axis]) => movable(inputs, name, axis));
  const lengths = new Set(moved.map(({ length }) => length));
  const [length = 0] = lengths;
  if (lengths.size !== 1 || length < 2) return null;
  const order = permutation(length, prng);
  return {
    variations: [new Map(moved.map(({ name, take }) => [name, take(order)]))],
    claims: ([before, after]) =>
      Object.entries(property.outputs).map(([path, how]) => claimOf([before!, after!], path, following(how, order))),
  };
}

type Movable = {
  readonly name: string;
  readonly length: number;
  readonly take: (order: readonly number[]) => WireValue;
};

function movable(inputs: Inputs, name: string, axis: number): Movable[] {
  const value = inputs.get(name);
  if (Array.isArray(value)) {
    const take: Movable['take'] = (order) => takeItemsAlong(value, axis, order);
    return [{ name, length: lengthAlong(value, axis), take }];
  }
  const counted = isWireTensor(value) ? axisIn(value.shape, axis) : null;
  if (!isWireTensor(value) || counted === null) return [];
  return [{ name, length: value.shape[counted]!, take: (order) => takeTensorAlong(value, counted, order) }];
}

function following(how: number | 'indices' | null, order: readonly number[]): Change {
  if (how === null) return UNCHANGED;
  // What names no place, such as −1 for none, stays.
  if (how === 'indices') return eachNumber((place) => (order.includes(place) ? order.indexOf(place) : place));
  return {
    numbers: (before) => takeAlong(before, how, order),
    plain: (before) => takeItemsAlong(before, how, order),
  };
}

/** Any but the one that changes nothing. */
function permutation(length: number, prng: Prng): number[] {
  const order = prng.shuffle(Array.from({ length }, (_, index) => index));
  return order.every((from, to) => from === to) ? order.map((from) => (from + 1) % length) : order;
}
