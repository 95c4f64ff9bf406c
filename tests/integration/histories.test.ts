import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { addTallies, type DayTallies } from '#lib/progress/day-tally.ts';
import { foldCard } from '#lib/progress/fold-card.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { replay, standingEvents } from '#lib/srs/replay.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { memoryStores } from '#lib/study/memory-stores.ts';
import type { Stores } from '#lib/study/ports.ts';
import { assignPreset, savePreset } from '#lib/study/presets.ts';
import { recordReviews } from '#lib/study/record-reviews.ts';
import { refoldLog } from '#lib/study/refold-log.ts';
import { switchCredit } from '#lib/study/switch-credit.ts';
import { NOON } from '#tests/support/events.ts';
import { SMALL_CATALOG } from '#tests/support/small-catalog.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const CARDS = ['activations/relu-a', 'activations/relu-b', 'activations/gelu-a', 'exercise:losses/softmax'];
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'];
const AFTER = NOON + 500 * DAY_MILLIS;

/** One thing that a learner does, some time after the last; clocks are off by up to two minutes. */
const step = fc.record({
  card: fc.constantFrom(...CARDS),
  kind: fc.constantFrom(
    ...(['answer', 'answer', 'answer', 'answer', 'undo', 'undo'] as const),
    ...(['suspend', 'unsuspend', 'bury', 'unbury', 'forget', 'setDue'] as const),
  ),
  rating: fc.constantFrom(...RATINGS),
  waitMillis: fc.oneof(fc.integer({ min: 0, max: 30 * MINUTE_MILLIS }), fc.integer({ min: 0, max: 9 * DAY_MILLIS })),
  skewMillis: fc.integer({ min: -2 * MINUTE_MILLIS, max: 2 * MINUTE_MILLIS }),
  zone: fc.constantFrom(...ZONES),
  rolloverHour: fc.constantFrom(0, 4),
  seed: fc.nat(),
  promised: fc.option(fc.integer({ min: 1, max: 400 })),
  days: fc.nat(60),
  undoes: fc.nat(),
  sentTwice: fc.boolean(),
  /** Stays in an outbox until all else has been sent. */
  late: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Draft = {
  readonly id: string;
  readonly cardId: string;
  readonly at: number;
  readonly kind: string;
  readonly undoes?: string;
  readonly [field: string]: unknown;
};

const histories = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 30 }),
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
  changes: fc.array(
    fc.record({
      day: fc.nat(100),
      retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
      credited: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

let runs = 0;
/** Ids that no other run has: one database serves many learners. */
function draftsOf(steps: readonly Step[]): readonly Draft[] {
  runs += 1;
  const drafts: Draft[] = [];
  let at = NOON;
  for (const [index, one] of steps.entries()) {
    at += one.waitMillis;
    const id = `00000000-0000-4000-8000-${String(runs).padStart(6, '0')}${String(index).padStart(6, '0')}`;
    const { zone, rolloverHour, kind } = one;
    const row = { id, cardId: one.card, at: at + one.skewMillis, zone, rolloverHour, kind };
    const target = drafts[one.undoes % Math.max(1, drafts.length)];
    if (kind === 'answer') {
      const promised = one.promised === null ? {} : { intervalDays: one.promised };
      drafts.push({ ...row, rating: one.rating, tookMillis: 4_000, seed: one.seed, ...promised });
    } else if (kind === 'setDue') drafts.push({ ...row, days: one.days });
    else if (kind !== 'undo') drafts.push(row);
    else if (target) drafts.push({ ...row, cardId: target.cardId, undoes: target.id });
  }
  return drafts;
}

/** What was late, and the undos of it, after all else; each in the order in which it happened. */
function lateLast(drafts: readonly Draft[], steps: readonly Step[]): readonly Draft[] {
  const late = new Set<string>();
  for (const [index, { id, undoes }] of drafts.entries()) {
    if (steps[index % steps.length]?.late || (undoes !== undefined && late.has(undoes))) late.add(id);
  }
  return [...drafts.filter(({ id }) => !late.has(id)), ...drafts.filter(({ id }) => late.has(id))];
}

/** Batches in the order in which things were sent, each turned round, some sent twice. */
function batchesOf(inTime: readonly Draft[], { sizes, steps }: History): readonly (readonly Draft[])[] {
  const drafts = lateLast(inTime, steps);
  const batches: (readonly Draft[])[] = [];
  for (let from = 0; from < drafts.length;) {
    const batch = drafts.slice(from, from + sizes[batches.length % sizes.length]!);
    batches.push([...batch].toReversed());
    if (steps[from]?.sentTwice) batches.push(batch);
    from += batch.length;
  }
  return batches;
}

/** A learner of their own, with presets that changed now and then, after these batches. */
async function learnerAfter(
  stores: Stores,
  learnerId: string,
  batches: readonly (readonly Draft[])[],
  { changes }: History,
): Promise<StudyContext> {
  const context: StudyContext = { stores, catalog: SMALL_CATALOG, learnerId, now: NOON - DAY_MILLIS, zone: 'UTC' };
  await savePreset(context, 'strict', { desiredRetention: 0.95, leechLapses: 2, leechSuspends: true });
  await assignPreset(context, 'exercises/losses', 'strict');
  for (const { day, retention, credited } of changes.toSorted((one, other) => one.day - other.day)) {
    const then = { ...context, now: NOON + day * DAY_MILLIS };
    await savePreset(then, 'default', { desiredRetention: retention });
    await switchCredit(then, credited);
  }
  for (const batch of batches) {
    const { results } = await recordReviews({ ...context, now: AFTER }, batch);
    expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  }
  return { ...context, now: AFTER };
}

/** Snapshots and tallies are what the log comes to: the states by `replay`, the answers of each day counted anew. */
async function expectFolded({ stores, learnerId }: StudyContext): Promise<void> {
  const learner = await stores.learners.find(learnerId);
  const parametersOf = (id: string) => learner!.revisions.find((revision) => revision.id === id)!.parameters;
  const logs = await stores.reviews.logs(learnerId, await stores.reviews.cardIds(learnerId));
  const snapshots = await stores.snapshots.all(learnerId);
  expect([...snapshots.keys()].toSorted()).toEqual([...logs.keys()].toSorted());
  for (const [cardId, log] of logs) expect(snapshots.get(cardId)).toEqual(replay(log, parametersOf));
  const folded = [...logs.values()].map((log) => foldCard(log, parametersOf).tallies);
  const tallies = await stores.tallies.all(learnerId);
  expect(tallies).toEqual(folded.reduce<DayTallies>((sum, one) => addTallies(sum, one), new Map()));
  const answers = [...logs.values()].flatMap(standingEvents).filter((event) => event.kind === 'answer');
  const activity = await stores.tallies.activity(learnerId);
  expect([...activity].flatMap(([day, count]) => Array.from({ length: count }, () => day))).toEqual(
    answers.map(({ localDay }) => localDay).toSorted(),
  );
  for (const rating of RATINGS) {
    const counted = [...tallies.values()].flatMap((tally) =>
      (['new', 'learning', 'relearning', 'review'] as const).map((state) => tally[`rated/${state}/${rating}`] ?? 0),
    );
    expect(sumOf(counted)).toBe(answers.filter((answer) => answer.rating === rating).length);
  }
  expect(sumOf([...tallies.values()].map(({ tookMillis = 0 }) => tookMillis))).toBe(
    sumOf(answers.map(({ tookMillis }) => tookMillis)),
  );
  expect(await refoldLog(stores, learnerId)).toEqual({ cards: logs.size, mended: [], mendedDays: [] });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

const folder = temporaryFolder();
const database = openMigrated(join(folder.path, 'gradus.db'));
afterAll(async () => {
  await database.close();
  folder.remove();
});

describe.each([
  { name: 'in memory', open: memoryStores, numRuns: 120 },
  { name: 'in SQLite, through Prisma', open: () => databaseStores(database), numRuns: 8 },
])('after any history, stores $name', ({ open, numRuns }) => {
  it('have the fold of the log for snapshots and tallies, whatever was done, sent twice, late, turned round or undone', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const drafts = draftsOf(history.steps);
        await expectFolded(await learnerAfter(open(), `learner-${runs}`, batchesOf(drafts, history), history));
      }),
      { numRuns },
    );
  });

  it('come to the same however the log was cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const kept = async (cut: (drafts: readonly Draft[]) => readonly (readonly Draft[])[]) => {
          const drafts = draftsOf(history.steps);
          const { stores, learnerId } = await learnerAfter(open(), `learner-${runs}`, cut(drafts), history);
          return { states: await stores.snapshots.all(learnerId), tallies: await stores.tallies.all(learnerId) };
        };
        const whole = await kept((drafts) => [drafts.toReversed()]);
        expect(await kept((drafts) => batchesOf(drafts, history))).toEqual(whole);
        expect(await kept((drafts) => drafts.map((draft) => [draft]))).toEqual(whole);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('come back to where they were when everything is undone, latest first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const history: History = { steps, sizes: [3], changes: [] };
        const drafts = draftsOf(steps).filter(({ kind }) => kind !== 'undo');
        const undos = drafts.toReversed().map((draft, index) => ({
          id: draft.id.replace('8000', '9000'),
          cardId: draft.cardId,
          at: AFTER - 1_000 + index,
          zone: 'UTC',
          kind: 'undo',
          undoes: draft.id,
        }));
        const context = await learnerAfter(open(), `learner-${runs}`, [drafts, undos], history);
        for (const state of (await context.stores.snapshots.all(context.learnerId)).values()) {
          expect(state).toEqual({ memory: { state: 'new' }, suspended: false, buriedUntil: null });
        }
        expect(await context.stores.tallies.all(context.learnerId)).toEqual(new Map());
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
