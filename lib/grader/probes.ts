import type { Prng } from '#lib/base/prng.ts';
import type { Probe } from './finite-difference.ts';

/** Elements that are differentiated one by one; larger tensors are sampled. */
export const ELEMENTS = 32;
const DIRECTIONS = 8;

/**
 * Every element of a small tensor; of a large one the first, the last, the one with the largest gradient, one at random
 * from each of as many strata as the budget allows, and 8 random directions (signs after Rademacher) that involve all.
 */
export function chooseProbes(size: number, steepest: number, prng: Prng): Probe[] {
  if (size <= ELEMENTS) return Array.from({ length: size }, (_, index) => [{ index, weight: 1 }]);
  const strata = ELEMENTS - 3;
  const drawn = Array.from({ length: strata }, (_, stratum) =>
    prng.integer(Math.floor((stratum * size) / strata), Math.floor(((stratum + 1) * size) / strata) - 1),
  );
  const elements = [...new Set([0, size - 1, steepest, ...drawn])].toSorted((one, other) => one - other);
  const directions = Array.from({ length: DIRECTIONS }, () =>
    Array.from({ length: size }, (_, index) => ({ index, weight: prng.uniform() < 0.5 ? -1 : 1 })),
  );
  return [...elements.map((index) => [{ index, weight: 1 }]), ...directions];
}
