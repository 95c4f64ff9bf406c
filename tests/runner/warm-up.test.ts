import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { casesOf } from '#lib/grader/inputs/cases.ts';
import { warmUp, type WarmStep } from '#lib/grader/warm-up.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { prepareJudge } from '#lib/runner/browser/prepare-judge.ts';
import type { JudgeToHost } from '#lib/runner/protocol.ts';
import { createSandbox } from '#lib/runner/realm/sandbox-realm.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { NEVER_GONE, type Engine, type StartedEngine } from '#lib/tensor/engine.ts';

const engine: Engine = { tf, backend: 'cpu', adapter: null, precision: 'float32', ...NEVER_GONE };
const engines = { exactEngine: async () => engine, deviceEngine: async () => ({ engine, declined: [] }) };

const pause = (): Promise<void> => Promise.resolve();

let exercise: Judgeable;

beforeAll(async () => {
  await tf.setBackend('cpu');
  const read = readExercise('.', 'normalization/batchnorm-backward');
  if (!read.ok) throw new Error(read.problem);
  const judgeable = judgeableOf(read.value, compile);
  if (!judgeable.ok) throw new Error(judgeable.problem.detail);
  exercise = judgeable.value;
});

describe('making ready', () => {
  it('starts both engines, then runs the reference on everything that Run asks for', async () => {
    const total = casesOf(exercise.spec, 'device', true).length;
    const steps: WarmStep[] = [];
    await warmUp(exercise, engines, {
      backends: ['cpu'],
      isWanted: () => true,
      pause,
      progress: (step) => steps.push(step),
    });
    expect(total).toBeGreaterThan(1);
    expect(steps).toEqual([
      { step: 'engine', lane: 'exact' },
      { step: 'engine', lane: 'device' },
      ...Array.from({ length: total }, (_, done) => ({ step: 'shaders', done, total })),
    ]);
  });

  it('leaves no tensors behind', async () => {
    const before = tf.memory().numTensors;
    await warmUp(exercise, engines, { backends: ['cpu'], isWanted: () => true, pause, progress: () => undefined });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('ends as soon as somebody waits for a verdict', async () => {
    const steps: WarmStep[] = [];
    await warmUp(exercise, engines, {
      backends: ['cpu'],
      isWanted: () => steps.length < 3,
      pause,
      progress: (step) => steps.push(step),
    });
    expect(steps).toHaveLength(3);
  });

  it('says so when the exercise is broken', async () => {
    const solution = "exports.batchNormBackward = () => { throw new Error('not yet'); };";
    const warm = { backends: ['cpu'], isWanted: () => true, pause, progress: () => undefined } as const;
    await expect(warmUp({ ...exercise, solution }, engines, warm)).rejects.toThrow('not yet');
  });
});

describe('the engine of a spare sandbox', () => {
  const counting = () => {
    const asked: string[] = [];
    let isLost = false;
    const startEngine = async (lane: string): Promise<StartedEngine> => {
      asked.push(lane);
      return { engine: { ...engine, isLost: () => isLost }, declined: [] };
    };
    const answer = createSandbox({
      startEngine,
      console: { record: () => undefined, take: () => [] },
      guards: {
        harden: () => ({ renew: () => undefined }),
        closeDoors: () => undefined,
      },
    });
    return { asked, answer, lose: () => (isLost = true) };
  };
  const start = { type: 'start', lane: 'device', backends: ['cpu'] } as const;

  it('is not started again when the judge asks for it', async () => {
    const { asked, answer } = counting();
    expect(await answer(start)).toEqual(await answer(start));
    expect(asked).toEqual(['device']);
  });

  it('is started again when a better one is asked for, and when it was lost', async () => {
    const better = counting();
    await better.answer(start);
    await better.answer({ ...start, backends: ['webgpu', 'cpu'] });
    expect(better.asked).toHaveLength(2);

    const lost = counting();
    await lost.answer(start);
    lost.lose();
    await lost.answer(start);
    expect(lost.asked).toHaveLength(2);
  });
});

describe('a rehearsal', () => {
  const sandbox = () =>
    createSandbox({
      startEngine: async () => ({ engine, declined: [] }),
      console: { record: () => undefined, take: () => [] },
      guards: {
        harden: () => ({ renew: () => undefined }),
        closeDoors: () => undefined,
      },
    });
  const start = { type: 'start', lane: 'device', backends: ['cpu'] } as const;

  it('launches common kernels part by part, and leaves nothing behind', async () => {
    const answer = sandbox();
    await answer(start);
    const before = tf.memory().numTensors;
    let [part, hasMore] = [0, true];
    for (; hasMore && part < 100; part += 1) {
      const reply = await answer({ type: 'rehearse', lane: 'device', part });
      expect(reply.ok).toBe(true);
      hasMore = reply.ok && reply.value === true;
    }
    expect(part).toBeGreaterThan(3);
    expect(part).toBeLessThan(100);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is over once a submission has been loaded, and does not begin without an engine', async () => {
    const answer = sandbox();
    const ask = { type: 'rehearse', lane: 'device', part: 0 } as const;
    expect(await answer(ask)).toMatchObject({ ok: true, value: false });
    await answer(start);
    expect(await answer(ask)).toMatchObject({ ok: true, value: true });
    await answer({ type: 'load', source: 'exports.f = () => 1;', prelude: null, functions: ['f'], forbidden: [] });
    expect(await answer(ask)).toMatchObject({ ok: true, value: false });
  });
});

describe('a host that has its judge make ready', () => {
  const connection = () => {
    const hearers = new Set<(message: JudgeToHost) => void>();
    let close: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    return {
      say: (message: JudgeToHost) => {
        for (const hear of hearers) hear(message);
      },
      close: () => close(),
      closed,
      ready: Promise.resolve(),
      send: () => undefined,
      listen: (hear: (message: JudgeToHost) => void) => {
        hearers.add(hear);
        return () => void hearers.delete(hear);
      },
    };
  };
  const question = { run: 7, backends: ['cpu'] } as const;

  it('hears how far it is, and when it is done; of its own question only', async () => {
    const judge = connection();
    const percents: number[] = [];
    const done = prepareJudge(judge, { ...question, judgeable: exercise }, ({ percent }) => percents.push(percent));
    judge.say({ type: 'warming', run: 6, step: { step: 'engine', lane: 'exact' } });
    judge.say({ type: 'warming', run: 7, step: { step: 'engine', lane: 'exact' } });
    judge.say({ type: 'warming', run: 7, step: { step: 'shaders', done: 1, total: 2 } });
    judge.say({ type: 'broken', run: 6, message: 'another' });
    judge.say({ type: 'warm', run: 7 });
    await done;
    expect(percents).toHaveLength(2);
    expect(percents[1]).toBeGreaterThan(percents[0]!);
  });

  it('hears why it cannot, and does not wait for a judge that was thrown away', async () => {
    const broken = connection();
    const failing = prepareJudge(broken, { ...question, judgeable: exercise }, () => undefined);
    broken.say({ type: 'broken', run: 7, message: 'no engine' });
    await expect(failing).rejects.toThrow('no engine');

    const closed = connection();
    const waiting = prepareJudge(closed, { ...question, judgeable: exercise }, () => undefined);
    closed.close();
    await expect(waiting).resolves.toBeUndefined();
  });
});
