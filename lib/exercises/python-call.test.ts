import { describe, expect, it } from 'vitest';
import type { ExampleSpec } from './example.ts';
import type { ExerciseSpec } from './exercise.ts';
import { printPython, pythonCall } from './python-call.ts';

const spec = {
  functions: [{ name: 'batchNorm', params: ['x', 'labels', 'run', 'eps?', 'axis?'], returns: 'tensor' }],
  regimes: [
    {
      id: 'one',
      inputs: {
        x: { draw: 'normal', shape: ['N'], as: 'tensor' },
        run: { fields: { runMean: { draw: 'normal', shape: ['N'], as: 'tensor' } } },
      },
    },
  ],
} as unknown as ExerciseSpec;

const call = (inputs: Record<string, unknown>): string =>
  pythonCall(spec, { function: 'batchNorm', inputs, output: 0 } as unknown as ExampleSpec);

describe('an example’s call in Python', () => {
  it('has floats that NumPy takes for floats, dicts in snake case, and nothing for what is left out at the end', () => {
    expect(call({ x: [[1, 0.5]], run: { runMean: [2] }, eps: 0.1 })).toBe(
      'batch_norm(np.array([[1.0, 0.5]]), None, {"run_mean": np.array([2.0])}, 0.1)',
    );
  });

  it('writes values as Python does', () => {
    expect(printPython({ isDone: true, mean: [1, null], name: 'a"b' })).toBe(
      String.raw`{"is_done": True, "mean": [1, None], "name": "a\"b"}`,
    );
  });
});
