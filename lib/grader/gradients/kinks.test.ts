import { describe, expect, it } from 'vitest';
import { differentiate, type Evaluate, type Probe } from './finite-difference.ts';
import { gradientRow } from './gradient-row.ts';

type Functions = (x: readonly number[]) => readonly number[];

function evaluatorOf(x: readonly number[], y: Functions): Evaluate {
  return async (moves) =>
    Float64Array.from(
      moves.flatMap((move) => {
        const moved = [...x];
        for (const [at, index] of move.indices.entries()) moved[index] = move.values[at]!;
        return [...y(moved)];
      }),
    );
}

const elementsOf = (x: readonly number[]): Probe[] =>
  x.map((_, index) => ({ indices: Uint32Array.of(index), weights: Int8Array.of(1) }));
const diagonal = (x: readonly number[]): Probe => ({
  indices: Uint32Array.from(x.keys()),
  weights: Int8Array.from(x, (_, at) => (at % 2 === 0 ? 1 : -1)),
});

type Question = { readonly y: Functions; readonly x: readonly number[]; readonly upstream: readonly number[] };

/** The margin of a gradient, by elements and along one direction; null where too little could be decided. */
async function marginOf({ y, x, upstream }: Question, yours: readonly number[]): Promise<number | null> {
  const probes = [...elementsOf(x), diagonal(x)];
  const derivatives = await differentiate({ x, upstream, evaluate: evaluatorOf(x, y) }, probes);
  const found = gradientRow({ parameter: 'x', shape: [x.length], probes, derivatives, yours, reference: yours });
  return found && found.margin;
}

const each =
  (f: (x: number) => number): Functions =>
  (x) =>
    x.map((element) => f(element));
const relu: Question = { y: each((x) => Math.max(0, x)), x: [0, 1.3, 0, -0.7], upstream: [1.2, -0.8, -0.6, 0.9] };
const abs: Question = { y: each((x) => Math.abs(x) * Math.exp(x)), x: [0, 0.4], upstream: [1.1, 0.7] };
const largestOfTies: Question = { y: (x) => [Math.max(...x)], x: [2.5, 2.5, -1], upstream: [1.4] };
const hinge: Question = {
  y: (x) => [x.reduce((sum, score) => sum + Math.max(0, 1 - score), 0)],
  x: [1, 0.2, 3],
  upstream: [-0.8],
};

describe('at a kink', () => {
  it.each<[string, Question, readonly (readonly number[])[]]>([
    [
      'ReLU',
      relu,
      [
        [0, -0.8, 0, 0],
        [1.2, -0.8, -0.6, 0],
        [0.6, -0.8, -0.1, 0],
      ],
    ],
    ['the magnitude', abs, [-1.1, 0, 0.4, 1.1].map((at) => [at, 0.7 * 1.4 * Math.exp(0.4)])],
    [
      'the largest of two that tie',
      largestOfTies,
      [
        [1.4, 0, 0],
        [0, 1.4, 0],
        [0.7, 0.7, 0],
      ],
    ],
    [
      'a hinge',
      hinge,
      [
        [0, 0.8, 0],
        [0.8, 0.8, 0],
        [0.3, 0.8, 0],
      ],
    ],
  ])('every value between the one-sided slopes is right: %s', async (_, question, right) => {
    for (const yours of right) expect(await marginOf(question, yours)).toBeLessThan(0.1);
  });

  it.each<[string, Question, readonly (readonly number[])[]]>([
    [
      'ReLU',
      relu,
      [
        [1.3, -0.8, 0, 0],
        [-0.1, -0.8, 0, 0],
        [0, -0.8, 0.1, 0],
        [0, -0.8, 0, 0.9],
      ],
    ],
    [
      'the magnitude',
      abs,
      [
        [1.2, 0.7 * 1.4 * Math.exp(0.4)],
        [0, 0.7 * Math.exp(0.4)],
      ],
    ],
    [
      'the largest of two that tie',
      largestOfTies,
      [
        [1.5, 0, 0],
        [1.4, 0, 1.4],
        [-0.1, 1.4, 0],
      ],
    ],
    [
      'a hinge',
      hinge,
      [
        [-0.1, 0.8, 0],
        [0.9, 0.8, 0],
        [0, 0, 0],
      ],
    ],
  ])('a value outside them is wrong: %s', async (_, question, wrong) => {
    for (const yours of wrong) expect(await marginOf(question, yours)).toBeGreaterThan(10);
  });

  it('near it, the slope of that side is the only right one', async () => {
    const near = { ...relu, x: [1e-6, 1.3, 0.2, -0.7] };
    expect(await marginOf(near, [1.2, -0.8, -0.6, 0])).toBeLessThan(0.1);
    expect(await marginOf(near, [0.6, -0.8, -0.6, 0])).toBeGreaterThan(10);
  });

  it('is not what a jump is: there nothing is decided, and another draw is asked for', async () => {
    expect(await marginOf({ ...relu, y: each(Math.sign) }, [0, 0, 0, 0])).toBeNull();
  });

  it('finds nothing on a smooth function, however sharp', async () => {
    const sharp = { ...relu, y: each((x) => Math.sqrt(x * x + 1e-6)), x: [0, 3e-4, 1, -2] };
    const exact = sharp.x.map((x, at) => (sharp.upstream[at]! * x) / Math.sqrt(x * x + 1e-6));
    expect(await marginOf(sharp, exact)).toBeLessThan(0.1);
    expect(await marginOf(sharp, [0.5, ...exact.slice(1)])).toBeGreaterThan(10);
  });
});

describe('where every derivative is 0', () => {
  it('a gradient that is not is refused, not left undecided', async () => {
    const constant: Question = { y: each(() => 1), x: [0.3, 1.2], upstream: [1, -0.7] };
    expect(await marginOf(constant, [0.5, 0])).toBeGreaterThan(1e6);
  });
});
