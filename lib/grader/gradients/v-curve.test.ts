import { describe, expect, it } from 'vitest';
import type { Evaluate } from './finite-difference.ts';
import { drawCurve } from './v-curve.ts';

const x = [0.3, -40];
let sweeps = 0;

/** y = sin x, element by element. */
const sines: Evaluate = async (moves) => {
  sweeps += 1;
  return Float64Array.from(
    moves.flatMap((move) => {
      const moved = [...x];
      for (const [at, index] of move.indices.entries()) moved[index] = move.values[at]!;
      return moved.map(Math.sin);
    }),
  );
};
const objective = { x, upstream: [1, 1], evaluate: sines };

describe('a V curve', () => {
  it('falls with the square of the step, and rises again with rounding', async () => {
    sweeps = 0;
    const curve = await drawCurve(objective, { element: 0, yours: Math.cos(0.3), scale: 1 });
    expect(sweeps).toBe(1);
    expect(curve).toHaveLength(11);
    expect(curve[0]!.step).toBeCloseTo(0.1, 12);
    expect(curve.at(-1)!.step).toBeCloseTo(1e-11, 20);
    const errors = curve.map(({ error }) => error);
    expect(errors[0]! / errors[1]!).toBeCloseTo(100, -1);
    expect(Math.min(...errors)).toBeLessThan(1e-9);
    expect(errors.at(-1)!).toBeGreaterThan(100 * Math.min(...errors));
  });

  it('of a wrong gradient never comes down', async () => {
    const curve = await drawCurve(objective, { element: 0, yours: 1.01 * Math.cos(0.3), scale: 1 });
    for (const { error } of curve) expect(error).toBeGreaterThan(0.005);
  });

  it('takes larger steps at larger inputs', async () => {
    const curve = await drawCurve(objective, { element: 1, yours: Math.cos(-40), scale: 1 });
    expect(curve[0]!.step).toBeCloseTo(4, 12);
  });

  it('leaves out steps at which the function has no value', async () => {
    const evaluate: Evaluate = async (moves) => Float64Array.from(moves.flatMap(() => [NaN, NaN]));
    expect(await drawCurve({ ...objective, evaluate }, { element: 0, yours: 1, scale: 1 })).toEqual([]);
  });
});
