import { describe, expect, it } from 'vitest';
import { exerciseSpec, type RegimeSpec } from '#lib/exercises/exercise.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { drawInputs } from './draw-inputs.ts';

const text = { en: 'text', zh: '文字' };

function regimeWith(inputs: object): RegimeSpec {
  const spec = exerciseSpec.parse({
    id: 'some',
    title: text,
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f()', params: [], returns: 'tensor' }],
    regimes: [{ id: 'only', title: text, dims: { N: 5, C: 7 }, inputs }],
    hints: [text],
    properties: [],
    cost: {},
    mistakes: [{ id: 'wrong', check: 'forward', title: text, explanation: text }],
  });
  return spec.regimes[0]!;
}

const nothing = (): Promise<WireValue> => Promise.reject(new Error('nothing is derived here'));

async function drawn(spec: object, seed = '1'): Promise<{ shape: readonly number[]; data: number[] }> {
  const value = (await drawInputs(regimeWith({ x: spec }), seed, nothing)).get('x');
  if (!isWireTensor(value)) throw new Error('not a tensor');
  return { shape: value.shape, data: Array.from(value.data) };
}

describe('drawn inputs', () => {
  it('are the same for one seed, and others for another', async () => {
    const spec = { draw: 'normal', shape: ['N', 'C'] };
    expect(await drawn(spec)).toEqual(await drawn(spec));
    expect((await drawn(spec)).data).not.toEqual((await drawn(spec, '2')).data);
  });

  it('do not depend on which other inputs there are', async () => {
    const spec = { draw: 'normal', shape: ['N'] };
    const both = await drawInputs(regimeWith({ a: spec, x: spec }), '1', nothing);
    expect((both.get('x') as { data: Float64Array }).data).toEqual(Float64Array.from((await drawn(spec)).data));
  });

  it('are numbers that float32 holds', async () => {
    const { data } = await drawn({ draw: 'normal', shape: ['N', 'C'], mean: 100 });
    expect(data.every((each) => Math.fround(each) === each)).toBe(true);
  });

  it('have the shape that the dimensions say', async () => {
    expect((await drawn({ draw: 'uniform', shape: ['N', 2, 'C'], from: 0, to: 1 })).shape).toEqual([5, 2, 7]);
  });

  it('lie apart from each other and from 0', async () => {
    const { data } = await drawn({ draw: 'apart', shape: ['N', 'C'], gap: 0.1 });
    const sorted = [...data, 0].toSorted((one, other) => one - other);
    expect(sorted.slice(1).every((each, index) => each - sorted[index]! >= 0.1)).toBe(true);
  });

  it('as a mask keep something in every row but the empty ones', async () => {
    const { data } = await drawn({ draw: 'mask', shape: ['N', 'C'], keep: 0.1, empty: [[2]] });
    const rows = Array.from({ length: 5 }, (_, row) => data.slice(row * 7, row * 7 + 7).some((each) => each === 1));
    expect(rows).toEqual([true, true, false, true, true]);
  });

  it('as an upstream gradient are never constant, and overwritten where it says so', async () => {
    const { data } = await drawn({ draw: 'upstream', shape: ['N', 'C'], set: [{ at: [1, null], to: 0 }] });
    expect(data.slice(7, 14)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(data.filter((each) => each !== 0).every((each) => Math.abs(each) >= 0.5 && Math.abs(each) <= 1.5)).toBe(
      true,
    );
    expect(new Set(data).size).toBeGreaterThan(20);
  });

  it('that are derived come after what they need, whatever their order', async () => {
    const regime = regimeWith({
      z: { from: 'f', args: ['y'] },
      y: { from: 'f', args: ['x'] },
      x: 3,
    });
    const inputs = await drawInputs(regime, '1', async ({ args }, before) => Number(before.get(args[0]!)) + 1);
    expect(Object.fromEntries(inputs)).toEqual({
      x: 3,
      y: 4,
      z: 5,
    });
  });

  it('that depend on what does not exist are refused', async () => {
    await expect(drawInputs(regimeWith({ y: { from: 'f', args: ['x'] } }), '1', nothing)).rejects.toThrow(/y depend/);
  });
});
