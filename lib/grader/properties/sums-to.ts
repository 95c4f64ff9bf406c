import type { PropertyOf } from '#lib/exercises/property.ts';
import { numbersOf, type Numbers } from '#lib/grader/outputs.ts';
import { numbersAt, shownPath } from './claim.ts';
import type { Plan, Setting } from './plan.ts';
import { axisIn, takeAlong } from './take-along.ts';

/** Sums along the axis, of what the mask keeps, are the value; 0 where it keeps nothing. Needs no further call. */
export function planSumsTo(property: PropertyOf<'sums-to'>, { inputs }: Setting): Plan {
  const mask = property.among === undefined ? undefined : inputs.get(property.among);
  const kept = mask === undefined ? null : numbersOf(mask).data;
  return {
    variations: [],
    claims: ([outputs]) => {
      const numbers = numbersAt(outputs!, property.output);
      const weights = Float64Array.from(numbers.data, (_, index) => (kept === null || kept[index] !== 0 ? 1 : 0));
      const weighted = Float64Array.from(numbers.data, (element, index) => (weights[index] === 0 ? 0 : element));
      const any = sumsAlong({ shape: numbers.shape, data: weights }, property.axis);
      const actual = sumsAlong({ shape: numbers.shape, data: weighted }, property.axis);
      const expected = { shape: actual.shape, data: Float64Array.from(any.data, (n) => (n > 0 ? property.value : 0)) };
      return [{ output: shownPath(property.output), plain: false, expected, actual }];
    },
  };
}

function sumsAlong(numbers: Numbers, axis: number): Numbers {
  const counted = axisIn(numbers.shape, axis);
  if (counted === null) return numbers;
  const slices = Array.from({ length: numbers.shape[counted]! }, (_, at) => takeAlong(numbers, counted, [at]).data);
  const { shape, data } = takeAlong(numbers, counted, slices.length === 0 ? [] : [0]);
  return {
    shape: shape.toSpliced(counted, 1),
    data: Float64Array.from(data, (_, index) => slices.reduce((sum, slice) => sum + slice[index]!, 0)),
  };
}
