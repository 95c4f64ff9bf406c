import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#lib/exercises/report.ts';
import { judge } from '#lib/grader/judge.ts';
import type { JudgeEngines } from '#lib/grader/reference-engine.ts';
import { sandboxedReference } from '#lib/grader/sandboxed-reference.ts';
import { compile } from '#lib/runner/compile.ts';
import { madeValue, stepsValue, type WireTensor } from '#lib/tensor/wire.ts';
import { known, ownEngines, sandbox, startRealm } from '#tests/support/shared-realm.ts';
import { moduleOf, smallExercise } from '#tests/support/small-exercise.ts';

beforeAll(startRealm);

const SOLUTION = `export function next(f: any, x: tf.Tensor, h: tf.Tensor) { return { h: tf.add(tf.mul(f(x), x), h) }; }`;
const exercise = smallExercise({
  functions: [{ name: 'next', params: ['f', 'x', 'h'], returns: { h: 'tensor' } }],
  regimes: [
    {
      id: 'in-a-row',
      dims: { T: 3, N: 5 },
      inputs: {
        a: { draw: 'normal', shape: ['N'] },
        f: { make: 'scaled', args: ['a'] },
        x: { draw: 'normal', shape: ['T', 'N'] },
        h: { draw: 'normal', shape: ['N'] },
      },
      steps: { count: 'T', function: 'next', carry: { h: 'h' }, each: ['x'] },
    },
  ],
  solution: SOLUTION,
  prelude: 'export const scaled = (a: any) => (x: any) => tf.mul(a, x);',
  mistakes: { forgetful: SOLUTION.replace('tf.add(tf.mul(f(x), x), h)', 'tf.add(tf.mul(f(x), x), tf.mul(h, 0))') },
});

async function report(code: string, engines: JudgeEngines): Promise<Report> {
  const compiled = compile(moduleOf(code));
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const options = { lanes: ['device'], backends: ['cpu'], seed: 3, visibleOnly: true } as const;
  const room = { link: sandbox(), ...engines, now: () => 0, progress: () => undefined };
  return judge({ judgeable: exercise, source: compiled.value, options }, room);
}

describe('a prelude and steps of a pack that is not ours', () => {
  const forgetful = SOLUTION.replace('tf.add(tf.mul(f(x), x), h)', 'tf.add(f(x).mul(x), h.mul(0))');

  it.each([
    ['right code', SOLUTION, 'pass'],
    ['a known mistake', forgetful, 'fail'],
  ])('are the same in a sandbox of their own as in the judge’s realm, with %s', async (_, code, verdict) => {
    const inSandbox = await report(code, sandboxedReference(sandbox(), known));
    expect(inSandbox).toEqual(await report(code, ownEngines));
    expect(inSandbox.verdict).toBe(verdict);
    expect(inSandbox.diagnosis?.kind ?? null).toBe(verdict === 'pass' ? null : 'mistake');
  });
});

describe('autodiff in a sandbox', () => {
  const x: WireTensor = { tensor: true, shape: [3], dtype: 'float32', data: Float64Array.of(1, -2, 3) };
  const code = {
    source: 'exports.f = (g, x, y) => require("@tensorflow/tfjs").mul(g(x), y)',
    prelude: 'exports.cube = () => (x) => require("@tensorflow/tfjs").mul(x, require("@tensorflow/tfjs").mul(x, x))',
  };
  const question = {
    args: [madeValue('cube', []), x, 2],
    output: null,
    upstream: { ...x, data: Float64Array.of(1, 1, -1) },
    of: [{ argument: 1, field: null }],
  };

  it('gives the gradients that the judge’s realm gives, through functions that are made', async () => {
    for (const engines of [sandboxedReference(sandbox(), known), ownEngines]) {
      const engine = await engines.exactEngine();
      const [gradient] = await engine.evaluate(code).autodiff('f', question);
      expect(Array.from(gradient!.data)).toEqual([6, 24, -54]);
    }
  });

  it('answers null where no gradient reaches', async () => {
    const engine = await sandboxedReference(sandbox(), known).exactEngine();
    const apart = { ...code, source: 'exports.f = (g, x, y) => require("@tensorflow/tfjs").tensor(x.arraySync())' };
    expect(await engine.evaluate(apart).autodiff('f', question)).toEqual([null]);
  });
});

describe('several calls in a row', () => {
  it('are made by one question, and stop where the next would lack something', async () => {
    const link = sandbox();
    const engine = await sandboxedReference(link, known).exactEngine();
    const source = 'exports.f = (n, w) => (n < 3 ? { next: n + 1, w } : { w })';
    const plan = { count: 5, carry: [{ output: 'next', argument: 0 }], each: [1] };
    const { value } = await engine
      .evaluate({ source, prelude: null })
      .call('f', [stepsValue(plan, [1, ['a', 'b', 'c', 'd', 'e']])]);
    expect(value).toEqual([{ next: 2, w: 'a' }, { next: 3, w: 'b' }, { w: 'c' }]);
    expect(link.asked.filter((type) => type === 'call')).toHaveLength(1);
  });
});
