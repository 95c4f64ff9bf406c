import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { propertySpec, type PropertySpec } from '#lib/exercises/property.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { planProperty } from './plan-property.ts';

type Matrix = readonly (readonly number[])[];

function tensorOf(rows: Matrix): WireTensor {
  return {
    tensor: true,
    shape: [rows.length, rows[0]!.length],
    dtype: 'float32',
    data: Float64Array.from(rows.flat()),
  };
}

function rowsOf({ shape, data }: WireTensor): number[][] {
  return Array.from({ length: shape[0]! }, (_, row) =>
    Array.from({ length: shape[1]! }, (__, at) => data[row * shape[1]! + at]!),
  );
}

const property = (fields: object): PropertySpec =>
  propertySpec.parse({ id: 'law', title: { en: 'law', zh: '定律' }, function: 'f', ...fields });

/** How far the claims of a property are from true, for a function of one matrix `x` (and a `mask`), on several draws. */
function excess(law: PropertySpec, f: (x: Matrix) => Matrix, mask?: Matrix): number {
  let most = 0;
  for (let seed = 1; seed <= 10; seed += 1) {
    const prng = prngFrom(seed);
    const x = tensorOf(Array.from({ length: 5 }, () => Array.from({ length: 7 }, () => prng.normal())));
    const inputs: Inputs = new Map([['x', x], ...(mask ? ([['mask', tensorOf(mask)]] as const) : [])]);
    const plan = planProperty(law, { inputs, outputs: [], prng })!;
    const runs = [new Map(), ...plan.variations].map((given: Inputs) => {
      const moved = (given.get('x') ?? x) as WireTensor;
      return [{ path: '', kind: 'tensor', value: tensorOf(f(rowsOf(moved))) } as const];
    });
    for (const claim of plan.claims(runs)) {
      if (claim.plain) throw new Error('a claim of tensors');
      const { expected, actual } = claim;
      expect(actual.shape).toEqual(expected.shape);
      const tolerance = new Float64Array(expected.data.length).fill(1e-9);
      most = Math.max(most, ...excessOf(expected.data, actual.data, tolerance));
    }
  }
  return most;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const perRow = (f: (row: readonly number[]) => readonly number[]) => (x: Matrix) => x.map((row) => f(row));

const softmax = perRow((row) => {
  const raised = row.map(Math.exp);
  return raised.map((each) => each / sum(raised));
});
const sharpened = perRow((row) => {
  const raised = row.map((each) => Math.exp(Math.abs(each)));
  return raised.map((each) => each / sum(raised));
});
const almostNormalised = perRow((row) => {
  const raised = row.map(Math.exp);
  return raised.map((each) => each / (sum(raised) + 1e-5));
});
const positionsAdded = perRow((row) => row.map((each, at) => each + at));
const doubled = perRow((row) => row.map((each) => 2 * each));
const runningSums = perRow((row) => row.map((_, at) => sum(row.slice(0, at + 1))));
const centred = perRow((row) => row.map((each) => each - sum(row) / row.length));
const affine = perRow((row) => row.map((each) => 2 * each + 1));
const magnitudes = perRow((row) => row.map(Math.abs));
const smoothed = perRow((row) => row.map((each, at) => (row[at - 1] ?? 0) + each + (row[at + 1] ?? 0)));

const LAWS: readonly [name: string, law: PropertySpec, obeys: (x: Matrix) => Matrix, breaks: (x: Matrix) => Matrix][] =
  [
    ['invariant', property({ kind: 'invariant', input: 'x', per: [0] }), softmax, sharpened],
    ['invariant, per column', property({ kind: 'invariant', input: 'x', per: [-1] }), () => [[1]], softmax],
    ['sums-to', property({ kind: 'sums-to', output: 'value', axis: -1, value: 1 }), softmax, almostNormalised],
    ['sums-to 0', property({ kind: 'sums-to', output: 'value', axis: 1, value: 0 }), centred, doubled],
    [
      'equivariant',
      property({ kind: 'equivariant', inputs: { x: 1 }, outputs: { value: 1 } }),
      softmax,
      positionsAdded,
    ],
    [
      'equivariant, unchanged',
      property({ kind: 'equivariant', inputs: { x: 1 }, outputs: { value: null } }),
      perRow((row) => [sum(row)]),
      runningSums,
    ],
    ['causal', property({ kind: 'causal', inputs: { x: 1 }, outputs: { value: 1 } }), runningSums, centred],
    ['linear', property({ kind: 'linear', input: 'x' }), runningSums, affine],
    ['linear, of signs', property({ kind: 'linear', input: 'x' }), doubled, magnitudes],
    [
      'translation',
      property({ kind: 'translation', input: 'x', axis: 1, output: 'value', outputAxis: 1, edge: 1 }),
      smoothed,
      positionsAdded,
    ],
    [
      'translation, with a stride',
      property({ kind: 'translation', input: 'x', axis: 1, output: 'value', outputAxis: 1, stride: 2, edge: 0 }),
      perRow((row) => [0, 2, 4].map((at) => row[at]!)),
      perRow((row) => [0, 1, 2].map((at) => row[at]!)),
    ],
  ];

describe('a property', () => {
  it.each(LAWS)('holds of what obeys it: %s', (_, law, obeys) => {
    expect(excess(law, obeys)).toBeLessThan(0.1);
  });

  it.each(LAWS)('does not hold of what breaks it: %s', (_, law, __, breaks) => {
    expect(excess(law, breaks)).toBeGreaterThan(10);
  });

  it('sums only what a mask keeps, and to 0 where it keeps nothing', () => {
    const mask = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 7 }, (__, at) => (row > 0 && at <= row ? 1 : 0)),
    );
    const law = property({ kind: 'sums-to', output: 'value', axis: 1, value: 1, among: 'mask' });
    const masked = (x: Matrix): Matrix =>
      x.map((row, at) => {
        const raised = row.map((each, key) => Math.exp(each) * mask[at]![key]!);
        return raised.map((each) => each / (sum(raised) || 1));
      });
    expect(excess(law, masked, mask)).toBeLessThan(0.1);
    expect(excess(law, softmax, mask)).toBeGreaterThan(10);
  });

  it('says nothing of inputs that were left out, or too short to be permuted', () => {
    const setting = { inputs: new Map([['x', tensorOf([[1]])]]), outputs: [], prng: prngFrom(1) };
    expect(planProperty(property({ kind: 'linear', input: 'other' }), setting)).toBeNull();
    const permuted = property({ kind: 'equivariant', inputs: { x: 1 }, outputs: { value: 1 } });
    expect(planProperty(permuted, setting)).toBeNull();
    expect(planProperty(property({ kind: 'causal', inputs: { x: 1 }, outputs: { value: 1 } }), setting)).toBeNull();
  });
});
