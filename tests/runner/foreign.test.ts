import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import { judge } from '#lib/grader/judge.ts';
import type { JudgeEngines } from '#lib/grader/reference-engine.ts';
import { sandboxedReference } from '#lib/grader/sandboxed-reference.ts';
import type { SandboxLink } from '#lib/grader/sandbox-link.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { known, ownEngines, sandbox, startRealm } from '#tests/support/shared-realm.ts';

const FOLDER = 'exercises/normalization/batchnorm-backward';
let judgeable: Judgeable;

beforeAll(async () => {
  await startRealm();
  const read = readExercise('.', 'normalization/batchnorm-backward');
  if (!read.ok) throw new Error(read.problem);
  const ready = judgeableOf({ ...read.value, foreign: true }, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  // The methods of tensors can be forbidden once in a realm, and here is one for all of them.
  judgeable = { ...ready.value, spec: { ...ready.value.spec, forbidden: [] } };
});

async function report(file: string, engines: JudgeEngines, exercise = judgeable): Promise<Report> {
  const compiled = compile(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const options = { lanes: ['device'], backends: ['cpu'], seed: 3, visibleOnly: true } as const;
  const room = { link: sandbox(), ...engines, now: () => 0, progress: () => undefined };
  return judge({ judgeable: exercise, source: compiled.value, options }, room);
}

describe('the code of a pack that is not ours', () => {
  it.each(['solution.ts', 'mistakes/mean-term-missing.ts', 'starter.ts'])(
    'says of %s in a sandbox what it says in the judge’s own realm',
    async (file) => {
      expect(await report(file, sandboxedReference(sandbox(), known))).toEqual(await report(file, ownEngines));
    },
  );

  it('is asked for the copies of an input all at once', async () => {
    const link = sandbox();
    const { regimes } = judgeable.spec;
    await report('solution.ts', sandboxedReference(link, known));
    const cases = regimes.filter(({ visible, lanes }) => visible && lanes.includes('device')).length;
    expect(link.asked.filter((type) => type === 'call-all')).toHaveLength(cases);
  });

  it('is asked about all its mistakes at once', async () => {
    const link = sandbox();
    const { diagnosis } = await report('mistakes/variance-term-missing.ts', sandboxedReference(link, known));
    expect(diagnosis).toMatchObject({ kind: 'mistake', id: 'variance-term-missing' });
    expect(link.asked.filter((type) => type === 'call-modules')).toHaveLength(1);
  });

  it('explains nothing by mistakes that do not load', async () => {
    const torn = judgeable.mistakes.map((mistake) => ({ ...mistake, source: 'not a module' }));
    const exercise = { ...judgeable, mistakes: torn };
    const { diagnosis, verdict } = await report(
      'mistakes/variance-term-missing.ts',
      sandboxedReference(sandbox(), known),
      exercise,
    );
    expect([verdict, diagnosis?.kind === 'mistake']).toEqual(['fail', false]);
  });

  it('is not run in Node, and that is said in words', async () => {
    await bundleJudge();
    const runner = await createNodeRunner();
    const options = { lanes: ['exact'], backends: ['cpu'], seed: 1, visibleOnly: true } as const;
    await expect(runner.run({ judgeable, source: '', options })).rejects.toThrow(
      'would run in Node with all your rights',
    );
    await runner.close();
  });

  it('ends in words where it throws', async () => {
    const broken = { ...judgeable, solution: "exports.batchNormBackward = () => { throw new TypeError('not yet'); };" };
    await expect(report('solution.ts', sandboxedReference(sandbox(), known), broken)).rejects.toThrow('not yet');
  });

  it('ends in words where its sandbox is gone', async () => {
    const gone: SandboxLink = { ask: async () => ({ gone: 'deadline', detail: null }) };
    await expect(report('solution.ts', sandboxedReference(gone, known))).rejects.toThrow('did not answer in time');
  });
});
