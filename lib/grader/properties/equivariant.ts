import type { Prng } from '#lib/base/prng.ts';
import type { PropertyOf } from '#lib/exercises/property.ts';
import { isWireTensor } from '#lib/tensor/wire.ts';
import { numbersAt, shownPath, type Plan, type Setting } from './plan.ts';
import { axisIn, takeAlong, takeTensorAlong } from './take-along.ts';

/** The inputs are permuted alike, and the outputs follow. Null: nothing to permute, or lengths that do not agree. */
export function planEquivariant(property: PropertyOf<'equivariant'>, { inputs, prng }: Setting): Plan | null {
  const moved = Object.entries(property.inputs).flatMap(([name, axis]) => {
    const tensor = inputs.get(name);
    const counted = isWireTensor(tensor) ? axisIn(tensor.shape, axis) : null;
    return isWireTensor(tensor) && counted !== null ? [{ name, axis: counted, tensor }] : [];
  });
  const lengths = new Set(moved.map(({ tensor, axis }) => tensor.shape[axis]!));
  const [length = 0] = lengths;
  if (lengths.size !== 1 || length < 2) return null;
  const order = permutation(length, prng);
  return {
    variations: [new Map(moved.map(({ name, axis, tensor }) => [name, takeTensorAlong(tensor, axis, order)]))],
    claims: ([before, after]) =>
      Object.entries(property.outputs).map(([path, axis]) => {
        const numbers = numbersAt(before!, path);
        const expected = axis === null ? numbers : takeAlong(numbers, axis, order);
        return { output: shownPath(path), expected, actual: numbersAt(after!, path) };
      }),
  };
}

/** Any but the one that changes nothing. */
function permutation(length: number, prng: Prng): number[] {
  const order = prng.shuffle(Array.from({ length }, (_, index) => index));
  return order.every((from, to) => from === to) ? order.map((from) => (from + 1) % length) : order;
}
