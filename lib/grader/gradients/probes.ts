import type { Prng } from '#lib/base/prng.ts';
import type { Probe } from './finite-difference.ts';

/** A tensor of so many elements is differentiated element by element; larger ones are sampled. */
export const SMALL = 12;
/** Elements of a large tensor. */
const ELEMENTS = 4;
/** Random directions through a large tensor. */
const DIRECTIONS = 8;

/**
 * Every element of a small tensor. Of a large one 8 random directions (signs after Rademacher): they involve every
 * element, so that a single wrong one shows in all of them; and, to say where, the first element, the last, the ones
 * that are `wanted`, and one at random from each of as many strata as the budget allows.
 */
export function chooseProbes(size: number, wanted: readonly number[], prng: Prng): Probe[] {
  if (size <= SMALL) return everyElement(size);
  const named = new Set([0, size - 1, ...wanted]);
  const strata = ELEMENTS - named.size;
  const drawn = Array.from({ length: strata }, (_, stratum) =>
    prng.integer(Math.floor((stratum * size) / strata), Math.floor(((stratum + 1) * size) / strata) - 1),
  );
  const elements = [...new Set([...named, ...drawn])].toSorted((one, other) => one - other);
  const every = Uint32Array.from({ length: size }, (_, index) => index);
  const directions = Array.from({ length: DIRECTIONS }, () => ({
    indices: every,
    weights: Int8Array.from(every, () => (prng.uniform() < 0.5 ? -1 : 1)),
  }));
  return [...elements.map((index) => element(index)), ...directions];
}

/** One probe for each element. */
export function everyElement(size: number): Probe[] {
  return Array.from({ length: size }, (_, index) => element(index));
}

function element(index: number): Probe {
  return { indices: Uint32Array.of(index), weights: Int8Array.of(1) };
}
