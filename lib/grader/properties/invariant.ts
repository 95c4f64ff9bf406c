import type { PropertyOf } from '#lib/exercises/property.ts';
import { stridesOf } from '#lib/base/shape.ts';
import { drawShift, floatInput, numbersAt, pathsOf, shownPath, type Plan, type Setting } from './plan.ts';
import { axisIn } from './take-along.ts';

/** The input moves by one number for each index of the axes that are named; the outputs stay. Null: no such input. */
export function planInvariant(property: PropertyOf<'invariant'>, { inputs, prng }: Setting): Plan | null {
  const tensor = floatInput(inputs, property.input);
  if (!tensor) return null;
  const named = new Set(property.per.map((axis) => axisIn(tensor.shape, axis)));
  const strides = stridesOf(tensor.shape);
  const shifts = new Map<number, number>();
  const data = tensor.data.map((element, index) => {
    const key = tensor.shape.reduce(
      (sum, length, axis) =>
        named.has(axis) ? sum + (Math.floor(index / strides[axis]!) % length) * strides[axis]! : sum,
      0,
    );
    const shift = shifts.get(key) ?? drawShift(prng);
    shifts.set(key, shift);
    return element + shift;
  });
  return {
    variations: [new Map([[property.input, { ...tensor, data }]])],
    claims: ([before, after]) =>
      pathsOf(before!, property.outputs).map((path) => ({
        output: shownPath(path),
        expected: numbersAt(before!, path),
        actual: numbersAt(after!, path),
      })),
  };
}
