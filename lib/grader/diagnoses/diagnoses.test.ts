import { describe, expect, it } from 'vitest';
import type { FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Observation } from '#lib/grader/judging.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import { diagnosePermuted } from './permuted.ts';
import { diagnoseRatio } from './ratio.ts';

const fn: FunctionSpec = {
  name: 'f',
  signature: { en: 'f()', zh: 'f()' },
  params: [],
  returns: 'tensor',
  hidden: false,
};

function tensor(shape: readonly number[], data: readonly number[]): WireTensor {
  return { tensor: true, shape, dtype: 'float32', data: Float64Array.from(data) };
}

/** A call in a regime of N rows and C columns that should have given 1, 2, 3, …, and gave `actual` of that. */
function observed(N: number, C: number, actual: (expected: WireTensor) => WireTensor): Observation {
  const right = tensor(
    [N, C],
    Array.from({ length: N * C }, (_, index) => index + 1),
  );
  return {
    lane: 'exact',
    fn,
    regime: { id: `n${N}c${C}`, dims: { N, C } } as unknown as RegimeSpec,
    args: [],
    expected: [{ path: '', kind: 'tensor', value: right }],
    tolerances: [new Float64Array(N * C).fill(1e-9)],
    actual: { value: actual(right), inputsChanged: false, tensorsKept: 0 },
    failed: 'forward',
  };
}

const times = (factor: number) => (right: WireTensor) =>
  tensor(
    right.shape,
    Array.from(right.data, (each) => each * factor),
  );

function ratioNamed(failed: readonly Observation[]): unknown {
  const diagnosis = diagnoseRatio({ failed, all: failed });
  return diagnosis && 'message' in diagnosis ? diagnosis.message.values?.ratio : null;
}

describe('a constant ratio', () => {
  it('is named by the dimension that fits every regime', () => {
    expect(ratioNamed([observed(5, 7, times(5)), observed(3, 11, times(3))])).toBe('N');
    expect(ratioNamed([observed(5, 7, times(1 / 7)), observed(3, 11, times(1 / 11))])).toBe('1/C');
    expect(ratioNamed([observed(5, 7, times(4 / 5)), observed(3, 11, times(2 / 3))])).toBe('(N−1)/N');
    expect(ratioNamed([observed(5, 7, times(-1))])).toBe('−1');
  });

  it('is not named when another regime contradicts it', () => {
    expect(ratioNamed([observed(5, 7, times(5)), observed(3, 11, times(5))])).toBeNull();
  });

  it('is not named when two names fit', () => {
    expect(ratioNamed([observed(5, 5, times(5))])).toBeNull();
  });

  it('is not named when one element contradicts it', () => {
    const almost = (right: WireTensor) => {
      const wrong = times(5)(right);
      wrong.data[3]! *= 1.0001;
      return wrong;
    };
    expect(ratioNamed([observed(5, 7, almost)])).toBeNull();
  });

  it('is not named when no dimension explains it', () => {
    expect(ratioNamed([observed(5, 7, times(1.37))])).toBeNull();
  });

  it('is not named of results that are not numbers', () => {
    expect(ratioNamed([observed(5, 7, times(NaN))])).toBeNull();
  });
});

function permuted(failed: readonly Observation[]): Diagnosis | null {
  return diagnosePermuted({ failed, all: failed });
}

describe('a transposition', () => {
  const transposed = ({ shape, data }: WireTensor): WireTensor => {
    const [rows = 0, columns = 0] = shape;
    return tensor(
      [columns, rows],
      Array.from(data, (_, index) => data[(index % rows) * columns + Math.floor(index / rows)]!),
    );
  };

  it('is named, square or not', () => {
    expect(permuted([observed(5, 7, transposed), observed(3, 3, transposed)])?.kind).toBe('transposed');
  });

  it('is not named when only the shape is', () => {
    const reshaped = ({ data }: WireTensor) => tensor([7, 5], Array.from(data));
    expect(permuted([observed(5, 7, reshaped)])).toBeNull();
  });

  it('is not named when another regime is wrong in another way', () => {
    expect(permuted([observed(5, 7, transposed), observed(3, 7, times(2))])).toBeNull();
  });
});
