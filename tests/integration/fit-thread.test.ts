import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { answersInThread, judgeInThread } from '#lib/fit-thread.ts';
import { columnsOfBytes } from '#lib/srs/optimiser/column-bytes.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { FitQuestion } from '#lib/study/ports/effects.ts';
import { judgeFit } from '#lib/study/memory-model/judge-fit.ts';
import { learntAnswers } from '#lib/study/memory-model/learnt-answers.ts';
import { aProfile } from '#tests/support/events.ts';
import { logsOf, TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const QUESTION: FitQuestion = { current: DEFAULT_PARAMETERS.weights, trial: TRUE_WEIGHTS, fitted: TRUE_WEIGHTS };
const database = databaseForTests();
const stores = databaseStores(database);
const log = { file: database.file, learnerId: 'local' };
const goesOn = (): AbortSignal => new AbortController().signal;

beforeAll(async () => {
  await stores.learners.create(aProfile({ createdAt: Date.UTC(2024, 0, 1) }), DEFAULT_PARAMETERS);
  const append = logsOf({ cards: 600, days: 200 }).flatMap((events) =>
    events.map((event): ReviewEvent => ({ ...event, presetRevision: 'local/default/1' })),
  );
  await stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => {
    return { append, snapshots: new Map(), tallies: new Map() };
  });
});

test('the thread judges as the server would, and tells how far it is', async () => {
  const told: number[] = [];
  const judged = await judgeInThread(log, QUESTION, { signal: goesOn(), tell: (percent) => told.push(percent) });
  expect(judged).toEqual(await judgeFit({ stores, learnerId: 'local' }, QUESTION));
  expect(judged?.isGood).toBe(true);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(100);
});

test('the thread reads the answers as the server would', async () => {
  const read = await answersInThread(log, { signal: goesOn() });
  const { answers, beforeForget } = await learntAnswers({ stores, learnerId: 'local' });
  // The part of a second is lost on the way.
  const { at, ...columns } = columnsOfBytes(read!.bytes);
  expect(columns).toEqual({ cardStarts: answers.cardStarts, grades: answers.grades, elapsedDays: answers.elapsedDays });
  expect(at).toEqual(answers.at.map((millis) => Math.floor(millis / 1_000) * 1_000));
  expect(read!.beforeForget).toBe(beforeForget);
});

test('whoever asks and writes meanwhile is answered before the judging ends', async () => {
  const order: string[] = [];
  const judging = judgeInThread(log, QUESTION, { signal: goesOn() }).then(() => order.push('judged'));
  for (let request = 0; request < 10; request += 1) await stores.tallies.activity('local');
  await stores.learners.assignPreset('local', 'content/activations', 'default', Date.UTC(2025, 0, 1));
  order.push('answered');
  await judging;
  expect(order).toEqual(['answered', 'judged']);
});

test('one thread a learner at a time: the next waits until it has ended, and a thread that is called off waits for none', async () => {
  let running = 0;
  let most = 0;
  let started = 0;
  const count = (thread: Worker): void => {
    started += 1;
    most = Math.max(most, (running += 1));
    thread.once('exit', () => (running -= 1));
  };
  process.on('worker', count);
  const calledOff = new AbortController();
  const outcomes = [
    judgeInThread(log, QUESTION, { signal: goesOn() }),
    answersInThread(log, { signal: goesOn() }),
    judgeInThread(log, QUESTION, { signal: calledOff.signal }),
    judgeInThread(log, QUESTION, { signal: goesOn() }),
  ] as const;
  calledOff.abort();
  expect(await outcomes[2]).toBeNull();
  const [judged, answers, , again] = await Promise.all(outcomes);
  process.off('worker', count);
  expect(answers?.bytes.byteLength).toBeGreaterThan(0);
  expect(again).toEqual(judged);
  expect([most, started]).toEqual([1, 3]);
});

test('called off it gives nothing, whether it has begun or not', async () => {
  const calledOff = new AbortController();
  const tell = (): void => calledOff.abort();
  expect(await judgeInThread(log, QUESTION, { signal: calledOff.signal, tell })).toBeNull();
  expect(await judgeInThread(log, QUESTION, { signal: calledOff.signal })).toBeNull();
});

test('a database that cannot be used is told as such', async () => {
  const other = join(dirname(log.file), 'other.db');
  writeFileSync(other, 'This is no database. '.repeat(100));
  const asked = judgeInThread({ ...log, file: other }, QUESTION, { signal: goesOn() });
  await expect(asked).rejects.toMatchObject({ problem: { kind: 'notADatabase', file: other } });
});
