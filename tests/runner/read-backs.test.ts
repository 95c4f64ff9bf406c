import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { judge } from '#lib/grader/judge.ts';
import { ownReference } from '#lib/grader/reference-engine.ts';
import { compile } from '#lib/runner/compile.ts';
import { createSandbox } from '#lib/runner/realm/sandbox-realm.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { NEVER_GONE, type BackendName, type Engine } from '#lib/tensor/engine.ts';
import { exportValue } from '#lib/tensor/export-value.ts';

/*
 * Everywhere but here a GPU is read back asynchronously, and nothing else is. So the CPU’s kernels stand in for a GPU’s:
 * every `read` of theirs is one read-back.
 */
let reads = 0;

beforeAll(async () => {
  await tf.setBackend('cpu');
  const backend = tf.backend() as MathBackendCPU;
  const read = backend.read.bind(backend);
  Object.assign(backend, {
    // The name under which a WebGPU backend keeps its numbers.
    tensorMap: backend.data,
    read: (dataId: object) => {
      reads += 1;
      return read(dataId);
    },
  });
});
beforeEach(() => {
  reads = 0;
});

const engineOn = (backend: BackendName): Engine => ({
  tf,
  backend,
  adapter: null,
  precision: 'float32',
  ...NEVER_GONE,
});

describe('a result on a GPU', () => {
  it('is read back at once, however many tensors it has', async () => {
    const value = { a: tf.tensor1d([1, 2]), b: [tf.scalar(3), { c: tf.tensor2d([[4], [5]]) }], d: tf.zeros([0, 3]) };
    expect(await exportValue(engineOn('webgpu'), value)).toEqual({
      a: { tensor: true, shape: [2], dtype: 'float32', data: Float32Array.of(1, 2) },
      b: [
        { tensor: true, shape: [], dtype: 'float32', data: Float32Array.of(3) },
        { c: { tensor: true, shape: [2, 1], dtype: 'float32', data: Float32Array.of(4, 5) } },
      ],
      d: { tensor: true, shape: [0, 3], dtype: 'float32', data: new Float32Array(0) },
    });
    expect(reads).toBe(1);
  });

  it('keeps whole numbers whole: they come by themselves', async () => {
    const large = 2 ** 31 - 1;
    const value = { index: tf.tensor1d([large, 7], 'int32'), mask: tf.tensor1d([true, false]), y: tf.scalar(0.5) };
    expect(await exportValue(engineOn('webgpu'), value)).toEqual({
      index: { tensor: true, shape: [2], dtype: 'int32', data: Int32Array.of(large, 7) },
      mask: { tensor: true, shape: [2], dtype: 'bool', data: Uint8Array.of(1, 0) },
      y: { tensor: true, shape: [], dtype: 'float32', data: Float32Array.of(0.5) },
    });
    expect(reads).toBe(2);
  });
});

describe('a check on a GPU', () => {
  it.each(['normalization/batchnorm-backward', 'attention/scaled-dot-attention'])(
    'of %s reads back three times at most',
    async (id) => {
      const { judgeable, source } = solved(id);
      const checks = judgeable.spec.regimes.flatMap(({ id: regime }) =>
        judgeable.spec.functions.filter(({ hidden }) => !hidden).map(({ name }) => `${name} ${regime}`),
      );
      const answer = createSandbox({
        startEngine: async () => ({ engine: engineOn('webgpu'), declined: [] }),
        console: { record: () => undefined, take: () => [] },
        guards: {
          harden: () => ({ renew: () => undefined }),
          closeDoors: () => undefined,
        },
      });
      const report = await judge(
        { judgeable, source, options: { lanes: ['device'], backends: ['webgpu'], seed: 1, visibleOnly: true } },
        {
          link: { ask: answer },
          ...ownReference({
            exactEngine: async () => engineOn('cpu'),
            deviceEngine: async () => ({ engine: engineOn('webgpu'), declined: [] }),
          }),
          now: () => 0,
          progress: () => undefined,
        },
      );
      expect(report.verdict).toBe('pass');
      expect(reads).toBeGreaterThan(0);
      expect(reads).toBeLessThanOrEqual(3 * checks.length);
    },
  );
});

/** An exercise with one regime, and its own solution as the submission. */
function solved(id: string): { judgeable: Judgeable; source: string } {
  const exercise = readExercise('.', id);
  if (!exercise.ok) throw new Error(exercise.problem);
  const { value: judgeable } = judgeableOf(exercise.value, compile) as {
    value: Judgeable;
  };
  const compiled = compile(exercise.value.solution);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const regimes = judgeable.spec.regimes.filter(({ visible }) => visible).slice(0, 1);
  return { judgeable: { ...judgeable, spec: { ...judgeable.spec, regimes } }, source: compiled.value };
}
