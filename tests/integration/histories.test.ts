import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { assignPreset, savePreset } from '#lib/study/settings/presets.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { switchCredit } from '#lib/study/credit/switch-credit.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON } from '#tests/support/events.ts';
import { draftsOf, stepOn, type Step } from '#tests/support/random-history.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const CARDS = ['activations/relu-a', 'activations/relu-b', 'activations/gelu-a', 'exercise:losses/softmax'];
const AFTER = NOON + 500 * DAY_MILLIS;

const histories = fc.record({
  steps: fc.array(stepOn(CARDS), { minLength: 1, maxLength: 30 }),
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
/** Events with ids that no other run has: one database serves many learners. */
function nextDrafts(steps: readonly Step[]): readonly DraftEvent[] {
  runs += 1;
  return draftsOf(steps, runs, NOON);
}

/** What was late, and the undos of it, after all else; each in the order in which it happened. */
function lateLast(drafts: readonly DraftEvent[], steps: readonly Step[]): readonly DraftEvent[] {
  const late = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    const followsLate = draft.kind === 'undo' && late.has(draft.undoes);
    if (steps[index % steps.length]?.late || followsLate) late.add(draft.id);
  }
  return [...drafts.filter(({ id }) => !late.has(id)), ...drafts.filter(({ id }) => late.has(id))];
}

/** Batches in the order in which things were sent, each turned round, some sent twice. */
function batchesOf(inTime: readonly DraftEvent[], { sizes, steps }: History): readonly (readonly DraftEvent[])[] {
  const drafts = lateLast(inTime, steps);
  const batches: (readonly DraftEvent[])[] = [];
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
  batches: readonly (readonly DraftEvent[])[],
  { changes }: History,
): Promise<StudyContext> {
  const context: StudyContext = {
    stores,
    library: SMALL_LIBRARY,
    effects: NO_EFFECTS,
    learnerId,
    now: NOON - DAY_MILLIS,
    zone: 'UTC',
  };
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

const database = databaseForTests();

describe.each([
  { name: 'in memory', open: memoryStores, numRuns: 120 },
  { name: 'in SQLite, through Prisma', open: () => databaseStores(database), numRuns: 8 },
])('after any history, stores $name', ({ open, numRuns }) => {
  it('have the fold of the log for snapshots and tallies, whatever was done, sent twice, late, turned round or undone', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const drafts = nextDrafts(history.steps);
        const { stores, learnerId } = await learnerAfter(
          open(),
          `learner-${runs}`,
          batchesOf(drafts, history),
          history,
        );
        await assertFolded(stores, learnerId);
      }),
      { numRuns },
    );
  });

  it('come to the same however the log was cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const kept = async (cut: (drafts: readonly DraftEvent[]) => readonly (readonly DraftEvent[])[]) => {
          const drafts = nextDrafts(history.steps);
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
      fc.asyncProperty(fc.array(stepOn(CARDS), { minLength: 1, maxLength: 12 }), async (steps) => {
        const history: History = { steps, sizes: [3], changes: [] };
        const drafts = nextDrafts(steps).filter(({ kind }) => kind !== 'undo');
        const undos = drafts.toReversed().map((draft, index) => ({
          id: draft.id.replace('8000', '9000'),
          cardId: draft.cardId,
          at: AFTER - 1_000 + index,
          zone: 'UTC',
          rolloverHour: 4,
          kind: 'undo' as const,
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
