import type { PropertyOf } from '#lib/exercises/property.ts';
import { numbersAt, shownPath } from './claim.ts';
import { drawShift, floatInput, pathsOf, type Plan, type Setting } from './plan.ts';

/** f(a·x + z) = a·f(x) + f(z), for a number a and a tensor z drawn at random. Null: no such input. */
export function planLinear(property: PropertyOf<'linear'>, { inputs, prng }: Setting): Plan | null {
  const tensor = floatInput(inputs, property.input);
  if (!tensor) return null;
  const factor = drawShift(prng);
  const other = tensor.data.map(() => drawShift(prng));
  const both = tensor.data.map((element, index) => factor * element + other[index]!);
  return {
    variations: [other, both].map((data) => new Map([[property.input, { ...tensor, data }]])),
    claims: ([first, second, joined]) =>
      pathsOf(first!, property.outputs).map((path) => {
        const [one, two] = [numbersAt(first!, path), numbersAt(second!, path)];
        const data = Float64Array.from(one.data, (element, index) => factor * element + two.data[index]!);
        return {
          output: shownPath(path),
          plain: false,
          expected: { shape: one.shape, data },
          actual: numbersAt(joined!, path),
        };
      }),
  };
}
