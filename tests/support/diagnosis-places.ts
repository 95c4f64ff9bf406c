import type { Prng } from '#lib/base/prng.ts';
import { indexOf } from '#lib/base/shape.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import { tensorOf, type Corruption, type Right } from './diagnosis-trial.ts';

type Index = readonly number[];
type IsIn = (index: Index, right: Right, offset: number) => boolean;

/** Right but for some elements: in every place that has a name, and anywhere. */
export const placeCorruptions: readonly Corruption[] = [
  at('the first element', () => ['fewFirstElement a', (index) => index.every((each) => each === 0)]),
  at('the last element', () => [
    'fewLastElement a',
    (index, { a }) => index.every((each, axis) => each === a.shape[axis]! - 1),
  ]),
  at('the diagonal', () => ['fewDiagonal a', (index) => index.at(-1) === index.at(-2)]),
  at('the first along an axis', (axis) => [`fewFirst a ${axis}`, (index) => index[axis] === 0]),
  at('the last along an axis', (axis) => [`fewLast a ${axis}`, (index, { a }) => index[axis] === a.shape[axis]! - 1]),
  at('one row or column', (axis) => [`fewIndex a ${axis} 1`, (index) => index[axis] === 1]),
  at('where an input is 0', () => ['fewZero a p', (_, { p }, offset) => p.data[offset] === 0]),
  at('where the mask is 0', () => ['fewMasked a mask', (_, { mask }, offset) => mask.data[offset] === 0]),
  at('rows with an empty mask', () => [
    'fewEmptyRow a mask',
    (_, { mask }, offset) => row(mask, offset).every((each) => each === 0),
  ]),
  at('ties', () => [
    'fewTies a p',
    (_, { p }, offset) => row(p, offset).filter((each) => each === p.data[offset]).length > 1,
  ]),
  at('the largest of a row', () => [
    'fewLargest a p',
    (_, { p }, offset) => row(p, offset).every((each) => each <= p.data[offset]!),
  ]),
  {
    kind: 'few elements anywhere',
    corrupt: (rights, prng) => {
      const chosen = rights.map(({ a }) => {
        const count = Math.min(3, Math.max(1, Math.floor(a.data.length / 10)));
        return new Set(prng.shuffle([...a.data.keys()]).slice(0, count));
      });
      const [{ a: first }] = rights as [Right];
      const indices = [...chosen[0]!].toSorted((one, other) => one - other);
      const shown = indices.map((offset) => `[${indexOf(offset, first.shape).join(', ')}]`).join(', ');
      return {
        name: `few-elements fewElements a ${indices.length} ${first.data.length} ${shown}`,
        outputs: rights.map((right, regime) => spoil(right, (_, __, offset) => chosen[regime]!.has(offset), prng)),
      };
    },
  },
];

function at(kind: string, place: (axis: number) => [name: string, isIn: IsIn]): Corruption {
  return {
    kind,
    corrupt: (rights, prng) => {
      const [name, isIn] = place(prng.integer(0, rights[0]!.a.shape.length - 1));
      return { name: `few-elements ${name}`, outputs: rights.map((right) => spoil(right, isIn, prng)) };
    },
  };
}

function spoil(right: Right, isIn: IsIn, prng: Prng): Right {
  const { a } = right;
  const spoilt = (offset: number): number =>
    isIn(indexOf(offset, a.shape), right, offset) ? a.data[offset]! + 0.1 + prng.uniform() : a.data[offset]!;
  return { ...right, a: tensorOf(a.shape, spoilt) };
}

function row({ shape, data }: WireTensor, offset: number): number[] {
  const width = shape.at(-1)!;
  const start = Math.floor(offset / width) * width;
  return Array.from(data.subarray(start, start + width));
}
