import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { exerciseSpec } from '#lib/exercises/exercise.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

const both = (text: string) => ({ en: text, zh: text });

/** An exercise whose reference is `body`, of a matrix. */
function matrixExercise(body: string): { readonly judgeable: Judgeable; readonly source: string } {
  const source = `import * as tf from '@tensorflow/tfjs';\nexport function f(x: tf.Tensor2D): tf.Tensor { return ${body}; }`;
  const compiled = compile(source);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const spec = exerciseSpec.parse({
    id: 'matrix',
    title: both('matrix'),
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f(x)', params: ['x'], returns: 'tensor' }],
    regimes: [
      {
        id: 'ordinary',
        title: both('ordinary'),
        dims: { N: 3, C: 5 },
        inputs: { x: { draw: 'normal', shape: ['N', 'C'] } },
        visible: true,
      },
    ],
    hints: [both('hint')],
    mistakes: [{ id: 'none', check: 'forward', title: both('none'), explanation: both('none') }],
  });
  return {
    judgeable: { exercise: 'test/matrix', foreign: false, spec, solution: compiled.value, prelude: null, mistakes: [] },
    source,
  };
}

describe('the backend of the device lane', () => {
  let runner: Runner;
  beforeAll(async () => {
    await bundleJudge();
    runner = await createNodeRunner();
  });
  afterAll(() => runner.close());

  const deviceLane = async (body: string) => {
    const options = { lanes: ['exact', 'device'], backends: ['wasm', 'cpu'], seed: 1, visibleOnly: true } as const;
    const report = await runner.run({ ...matrixExercise(body), options });
    expect(report.verdict).toBe('pass');
    return report.lanes.find(({ lane }) => lane === 'device');
  };

  it('is WASM where the reference finds all its kernels there', async () => {
    expect(await deviceLane('tf.matMul(x, x, true)')).toMatchObject({ backend: 'wasm', fallback: null });
  });

  it('is the next one where it does not, and the report names the kernel', async () => {
    expect(await deviceLane("tf.einsum('ij,ik->jk', x, x)")).toMatchObject({
      backend: 'cpu',
      fallback: { key: 'fallback', values: { wanted: 'wasm', reason: "Kernel 'Einsum' not registered" } },
    });
  });
});
