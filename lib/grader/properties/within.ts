import type { PropertyOf } from '#lib/exercises/property.ts';
import { claimOf, eachNumber } from './claim.ts';
import type { Plan } from './plan.ts';

/** No number of the output lies beyond the bounds. Needs no further call. */
export function planWithin({ output, from = -Infinity, to = Infinity }: PropertyOf<'within'>): Plan {
  const inside = eachNumber((number) => Math.min(to, Math.max(from, number)));
  return { variations: [], claims: ([outputs]) => [claimOf([outputs!, outputs!], output, inside)] };
}
