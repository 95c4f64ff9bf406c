import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { differentiate, type Evaluate } from './finite-difference.ts';
import { gradientRow } from './gradient-row.ts';
import { chooseProbes, ELEMENTS } from './probes.ts';

/** Evaluates y(x) element by element at inputs that differ from `x` in some elements. */
function evaluator(x: readonly number[], y: (x: readonly number[]) => readonly number[]): Evaluate {
  return async (moves) =>
    Float64Array.from(
      moves.flatMap((move) => {
        const moved = [...x];
        for (const { index, value } of move) moved[index] = value;
        return [...y(moved)];
      }),
    );
}

const single = (size: number) => chooseProbes(size, 0, prngFrom(1));

describe('a numerical derivative', () => {
  const x = [0.3, -1.7, 2.4, 60, 1e-3];
  const upstream = [0.7, -1.2, 0.5, 1.4, -0.9];

  it.each([
    ['sin', Math.sin, Math.cos],
    ['tanh', Math.tanh, (each: number) => 1 - Math.tanh(each) ** 2],
    ['x³', (each: number) => each ** 3, (each: number) => 3 * each ** 2],
    [
      '√(x² + 1e-6)',
      (each: number) => Math.sqrt(each ** 2 + 1e-6),
      (each: number) => each / Math.sqrt(each ** 2 + 1e-6),
    ],
  ])('of %s is within 1e-7 of the largest, and within its own error', async (_, f, derivative) => {
    const found = await differentiate(
      x,
      upstream,
      single(x.length),
      evaluator(x, (each) => each.map(f)),
    );
    const exact = x.map((each, index) => upstream[index]! * derivative(each));
    const scale = Math.max(...exact.map(Math.abs));
    for (const [index, { value, error }] of found.entries()) {
      expect(Math.abs(value - exact[index]!)).toBeLessThanOrEqual(1e-7 * scale + 4 * error);
      expect(error).toBeLessThan(1e-6 * scale);
    }
  });

  it('along a direction is the sum of its elements', async () => {
    const probe = x.map((_, index) => ({ index, weight: index % 2 === 0 ? 1 : -1 }));
    const [found] = await differentiate(
      x,
      upstream,
      [probe],
      evaluator(x, (each) => each.map(Math.sin)),
    );
    const exact = x.reduce((sum, each, index) => sum + probe[index]!.weight * upstream[index]! * Math.cos(each), 0);
    expect(found!.value).toBeCloseTo(exact, 7);
  });

  it('does not pretend to know a kink', async () => {
    const kink = [1e-7, 0.5];
    const found = await differentiate(
      kink,
      [1, 1],
      single(2),
      evaluator(kink, (each) => each.map(Math.abs)),
    );
    expect(found[0]!.error).toBeGreaterThan(1e-3);
    expect(found[1]!.value).toBeCloseTo(1, 9);
  });

  it('knows nothing where the function is not a number', async () => {
    const found = await differentiate(
      [1],
      [1],
      single(1),
      evaluator([1], () => [NaN]),
    );
    expect(found[0]!.error).toBe(Infinity);
  });
});

describe('a gradient row', () => {
  const x = [0.3, -1.7, 2.4];
  const row = async (yours: readonly number[]) => {
    const probes = single(3);
    const derivatives = await differentiate(
      x,
      [1, 1, 1],
      probes,
      evaluator(x, (each) => each.map(Math.sin)),
    );
    return gradientRow({ parameter: 'x', shape: [3], probes, derivatives, yours, reference: x.map(Math.cos) })!;
  };

  it('is right for the gradient, and wrong with one element off by a millionth', async () => {
    expect((await row(x.map(Math.cos))).margin).toBeLessThan(0.1);
    const off = x.map(Math.cos);
    off[1]! += 1e-6;
    const found = await row(off);
    expect(found.margin).toBeGreaterThan(1);
    expect(found.row.index).toEqual([1]);
  });

  it('is wrong for NaN', async () => {
    expect((await row([NaN, 0, 0])).margin).toBe(1e12);
  });
});

describe('probes', () => {
  it('are all elements of a small tensor, and the same number of any large one', () => {
    expect(single(ELEMENTS)).toHaveLength(ELEMENTS);
    const [large, larger] = [chooseProbes(10_000, 77, prngFrom(1)), chooseProbes(1_000_000, 77, prngFrom(1))];
    expect(large.length).toBeLessThanOrEqual(ELEMENTS + 8);
    expect(larger.length).toBeLessThanOrEqual(ELEMENTS + 8);
    const elements = large.filter((probe) => probe.length === 1).map(([only]) => only!.index);
    expect(elements).toEqual(expect.arrayContaining([0, 77, 9_999]));
  });
});
