import type { PropertyOf } from '#lib/exercises/property.ts';
import { numbersAt, shownPath } from './claim.ts';
import { floatInput, type Plan, type Setting } from './plan.ts';
import { axisIn, takeAlong, takeTensorAlong } from './take-along.ts';

/** The input moves on by one step of the output, round the end; so does the output, away from its edges. */
export function planTranslation(property: PropertyOf<'translation'>, { inputs }: Setting): Plan | null {
  const tensor = floatInput(inputs, property.input);
  const axis = tensor && axisIn(tensor.shape, property.axis);
  if (!tensor || axis === null) return null;
  const length = tensor.shape[axis]!;
  const { stride, edge, outputAxis } = property;
  const order = Array.from({ length }, (_, at) => (at - stride + stride * length) % length);
  return {
    variations: [new Map([[property.input, takeTensorAlong(tensor, axis, order)]])],
    claims: ([before, after]) => {
      const numbers = numbersAt(before!, property.output);
      const counted = axisIn(numbers.shape, outputAxis);
      const size = counted === null ? 0 : numbers.shape[counted]!;
      const inside = Array.from({ length: Math.max(0, size - 2 * edge - 1) }, (_, at) => edge + at);
      return [
        {
          output: shownPath(property.output),
          plain: false,
          expected: takeAlong(numbers, outputAxis, inside),
          actual: takeAlong(
            numbersAt(after!, property.output),
            outputAxis,
            inside.map((at) => at + 1),
          ),
        },
      ];
    },
  };
}
