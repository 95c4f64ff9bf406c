import type { PropertyOf } from '#lib/exercises/property.ts';
import { stridesOf } from '#lib/base/shape.ts';
import { numbersAt, shownPath } from './claim.ts';
import { drawShift, floatInput, type Plan, type Setting } from './plan.ts';
import { axisIn, takeAlong } from './take-along.ts';

/** All inputs move after some t; the outputs up to t stay. Null: no such inputs, or no time to speak of. */
export function planCausal(property: PropertyOf<'causal'>, { inputs, prng }: Setting): Plan | null {
  const moved = Object.entries(property.inputs).flatMap(([name, axis]) => {
    const tensor = floatInput(inputs, name);
    const counted = tensor && axisIn(tensor.shape, axis);
    return tensor && counted !== null ? [{ name, axis: counted, tensor }] : [];
  });
  const length = Math.min(...moved.map(({ tensor, axis }) => tensor.shape[axis]!));
  if (moved.length === 0 || length < 2) return null;
  const last = prng.integer(0, length - 2);
  const kept = Array.from({ length: last + 1 }, (_, time) => time);
  const later = moved.map(({ name, axis, tensor }) => {
    const stride = stridesOf(tensor.shape)[axis]!;
    const data = tensor.data.map((element, index) =>
      Math.floor(index / stride) % tensor.shape[axis]! > last ? element + drawShift(prng) : element,
    );
    return [name, { ...tensor, data }] as const;
  });
  return {
    variations: [new Map(later)],
    claims: ([before, after]) =>
      Object.entries(property.outputs).map(([path, axis]) => ({
        output: shownPath(path),
        plain: false,
        expected: takeAlong(numbersAt(before!, path), axis, kept),
        actual: takeAlong(numbersAt(after!, path), axis, kept),
      })),
  };
}
