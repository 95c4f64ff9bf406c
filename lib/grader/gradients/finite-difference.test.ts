import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { differentiate, type Evaluate } from './finite-difference.ts';
import { along, gradientRow } from './gradient-row.ts';
import { chooseProbes, SMALL } from './probes.ts';

/** Evaluates y(x) element by element at inputs that differ from `x` in some elements. */
function evaluator(x: readonly number[], y: (x: readonly number[]) => readonly number[]): Evaluate {
  return async (moves) =>
    Float64Array.from(
      moves.flatMap((move) => {
        const moved = [...x];
        for (const [at, index] of move.indices.entries()) moved[index] = move.values[at]!;
        return [...y(moved)];
      }),
    );
}

const single = (size: number) => chooseProbes(size, [], prngFrom(1));

type Functions = (x: readonly number[]) => readonly number[];

const derivativesOf = (x: readonly number[], upstream: readonly number[], y: Functions) =>
  differentiate({ x, upstream, evaluate: evaluator(x, y) }, single(x.length));

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
    const found = await derivativesOf(x, upstream, (each) => each.map(f));
    const exact = x.map((each, index) => upstream[index]! * derivative(each));
    const scale = Math.max(...exact.map(Math.abs));
    for (const [index, { value, error }] of found.entries()) {
      expect(Math.abs(value - exact[index]!)).toBeLessThanOrEqual(1e-7 * scale + 4 * error);
      expect(error).toBeLessThan(1e-6 * scale);
    }
  });

  it('along a direction is the sum of its elements', async () => {
    const probe = { indices: Uint32Array.of(0, 1, 2, 3, 4), weights: Int8Array.of(1, -1, 1, -1, 1) };
    const evaluate = evaluator(x, (each) => each.map(Math.sin));
    const [found] = await differentiate({ x, upstream, evaluate }, [probe]);
    const exact = x.reduce((sum, each, index) => sum + probe.weights[index]! * upstream[index]! * Math.cos(each), 0);
    expect(found!.value).toBeCloseTo(exact, 7);
  });

  it('at a kink is known only to lie between the slopes on both sides', async () => {
    const kink = [1e-9, 0.5];
    const found = await derivativesOf(kink, [1, 1], (each) => each.map(Math.abs));
    expect(found[0]!.value).toBeCloseTo(0, 3);
    expect(found[0]!.reach).toBeCloseTo(1, 3);
    expect(found[1]!.value).toBeCloseTo(1, 9);
    expect(found[1]!.reach).toBeLessThan(1e-10);
  });

  it('knows nothing where the function is not a number', async () => {
    const found = await derivativesOf([1], [1], () => [NaN]);
    expect(found[0]!.error).toBe(Infinity);
  });

  it('takes two evaluations where it agrees with what is claimed, and looks closer where it does not', async () => {
    const [x, upstream] = [
      [0.3, -1.7, 2.4],
      [0.7, -1.2, 0.5],
    ];
    let evaluations = 0;
    const counted = evaluator(x, (each) => each.map(Math.sin));
    const evaluate: Evaluate = (moves) => {
      evaluations += moves.length;
      return counted(moves);
    };
    const claims = x.map((each, index) => upstream[index]! * Math.cos(each));
    await differentiate({ x, upstream, evaluate }, single(x.length), claims);
    expect(evaluations).toBe(2 * x.length);

    claims[2]! += 1e-4;
    evaluations = 0;
    const found = await differentiate({ x, upstream, evaluate }, single(x.length), claims);
    expect(evaluations).toBeGreaterThan(2 * x.length + 2);
    expect(found[2]!.error).toBeLessThan(1e-7);
  });
});

describe('a gradient row', () => {
  const x = [0.3, -1.7, 2.4];
  const row = async (yours: readonly number[]) => {
    const probes = single(3);
    const claims = probes.map((probe) => along(probe, yours));
    const evaluate = evaluator(x, (each) => each.map(Math.sin));
    const derivatives = await differentiate({ x, upstream: [1, 1, 1], evaluate }, probes, claims);
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
    expect(single(SMALL)).toHaveLength(SMALL);
    const [large, larger] = [chooseProbes(10_000, [77], prngFrom(1)), chooseProbes(1_000_000, [77], prngFrom(1))];
    expect(large.length).toBeLessThanOrEqual(SMALL);
    expect(larger.length).toBeLessThanOrEqual(SMALL);
    const elements = large.filter(({ indices }) => indices.length === 1).map(({ indices }) => indices[0]);
    expect(elements).toEqual(expect.arrayContaining([0, 77, 9_999]));
  });

  it.each([
    ['one element 1 % off', (at: number, each: number, wrong: number) => (at === wrong ? 1.01 * each : each)],
    ['all 1e-5 too large', (_: number, each: number) => each * (1 + 1e-5)],
    ['a row of zeros', (at: number, each: number, wrong: number) => (at >> 5 === wrong >> 5 ? 0 : each)],
    ['the sign of every other', (at: number, each: number) => (at % 2 === 0 ? each : -each)],
  ])('find %s, wherever it is', async (_, corrupt) => {
    const size = 1_024;
    for (let seed = 1; seed <= 50; seed += 1) {
      const prng = prngFrom(seed);
      const right = Float64Array.from({ length: size }, () => prng.normal());
      let wrong = prng.integer(0, size - 1);
      // An element that hardly matters is no bug that anybody would see.
      while (Math.abs(right[wrong]!) < 0.01) wrong = prng.integer(0, size - 1);
      const yours = right.map((each, at) => corrupt(at, each, wrong));
      const probes = chooseProbes(size, [], prng);
      const derivatives = probes.map((probe) => ({ value: along(probe, right), error: 0, reach: 0 }));
      const found = gradientRow({ parameter: 'x', shape: [size], probes, derivatives, yours, reference: right });
      expect(found!.margin).toBeGreaterThan(1);
    }
  });
});
