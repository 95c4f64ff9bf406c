import { describe, expect, it } from 'vitest';
import { exerciseSpec, type ExerciseSpec } from '#lib/exercises/exercise.ts';
import { withDrawnSizes } from './draw-sizes.ts';

const both = (text: string) => ({ en: text, zh: text });
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const isOddPrime = (size: number): boolean =>
  size > 2 && Array.from({ length: size - 2 }, (_, at) => at + 2).every((divisor) => size % divisor !== 0);

/** An exercise of one regime. */
function exercise(regime: Readonly<Record<string, unknown>>): ExerciseSpec {
  return exerciseSpec.parse({
    id: 'matrix',
    title: both('matrix'),
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f(x)', params: ['x'], returns: 'tensor' }],
    regimes: [{ id: 'one', title: both('one'), ...regime }],
    hints: [both('hint')],
    mistakes: [{ id: 'none', check: 'forward', title: both('none'), explanation: both('none') }],
  });
}

const drawnOf = (regime: Readonly<Record<string, unknown>>): Record<string, number>[] =>
  SEEDS.map((seed) => withDrawnSizes(exercise(regime), seed).regimes[0]!.dims);

describe('the sizes of a submission', () => {
  const inputs = { x: { draw: 'normal', shape: ['N', 'C', 'H'] } };

  it('are distinct primes above 2, none of them the author’s, and not always the same', () => {
    const drawn = drawnOf({ dims: { N: 5, C: 7, H: 11 }, inputs });
    for (const { N, C, H } of drawn) {
      expect(new Set([N, C, H]).size).toBe(3);
      expect([N, C, H].every((size) => isOddPrime(size!))).toBe(true);
      expect(N !== 5 && C !== 7 && H !== 11).toBe(true);
      expect(N! * C! * H!).toBeLessThanOrEqual(2 * 5 * 7 * 11);
    }
    expect(new Set(drawn.map((dims) => JSON.stringify(dims))).size).toBeGreaterThan(20);
  });

  it('are the same for the same seed', () => {
    const spec = exercise({ dims: { N: 5, C: 7, H: 11 }, inputs });
    expect(withDrawnSizes(spec, 3)).toEqual(withDrawnSizes(spec, 3));
  });

  it('stay equal where they have to be equal', () => {
    for (const { N, C } of drawnOf({ dims: { N: 5, C: 5 }, inputs })) {
      expect(N).toBe(C);
      expect(N).not.toBe(5);
    }
    for (const { N, C, H } of drawnOf({ dims: { N: 5, C: 5, H: 7 }, same: ['N', 'C'], inputs })) {
      expect(N).toBe(C);
      expect(N).not.toBe(H);
    }
  });

  it('stay what they are where they are 0, 1, no primes, fixed, or named by an input', () => {
    const kept = { dims: { N: 1, C: 0, H: 16, D: 7, E: 5, F: 3 }, fixed: ['D'] };
    const named = { e: { draw: 'normal', shape: ['N', 5] }, f: 3 };
    for (const dims of drawnOf({ ...kept, inputs: { ...inputs, ...named } })) expect(dims).toEqual(kept.dims);
  });

  it('have room for every index that an input names, and keep an axis that is named throughout', () => {
    const set = [
      { at: [0, 4], to: 0 },
      { at: [1, null], to: 0 },
      { at: [2, -6], to: 0 },
    ];
    for (const { N, C } of drawnOf({
      dims: { N: 3, C: 7 },
      inputs: { x: { draw: 'normal', shape: ['N', 'C'], set } },
    })) {
      expect(N).toBe(3);
      expect(C).toBeGreaterThan(7);
    }
  });
});
