import type { PropertyOf } from '#lib/exercises/property.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { claimOf, eachNumber, type Change } from './claim.ts';
import type { Plan, Setting } from './plan.ts';

/** A number grows; the outputs get larger, or smaller, or fewer. Null: no such number. */
export function planMonotone(property: PropertyOf<'monotone'>, { inputs }: Setting): Plan | null {
  const number = inputs.get(property.input);
  if (typeof number !== 'number') return null;
  return {
    variations: [new Map([[property.input, number + property.by]])],
    claims: ([before, after]) =>
      Object.entries(property.outputs).map(([path, how]) => claimOf([before!, after!], path, CHANGES[how])),
  };
}

const CHANGES: Readonly<Record<'rises' | 'falls' | 'thins', Change>> = {
  rises: eachNumber((before, after) => Math.max(before, after)),
  falls: eachNumber((before, after) => Math.min(before, after)),
  // Of tensors, in which nothing can be left out, it says that they stay.
  thins: { numbers: (before) => before, plain: (before, after) => itemsAlsoIn(before, after) },
};

function itemsAlsoIn(before: WireValue, after: WireValue): WireValue {
  if (!Array.isArray(before) || !Array.isArray(after)) return before;
  const left = new Set(after.map((item) => JSON.stringify(item)));
  return before.filter((item: WireValue) => left.has(JSON.stringify(item)));
}
