import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import {
  AFTER,
  batchesOf,
  CARDS,
  histories,
  latestLearner,
  learnerAfter,
  nextDrafts,
  type History,
} from '#tests/support/learner-histories.ts';
import { stepOn } from '#tests/support/random-history.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const database = databaseForTests();

describe.each([
  { name: 'in memory', open: memoryStores, numRuns: 120 },
  { name: 'in SQLite, through Prisma', open: () => databaseStores(database), numRuns: 8 },
])('after any history, stores $name', ({ open, numRuns }) => {
  it('have the fold of the log for snapshots and tallies, whatever was done, sent twice, late, turned round or undone', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const drafts = nextDrafts(history.steps);
        const { stores, learnerId } = await learnerAfter(open(), latestLearner(), batchesOf(drafts, history), history);
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
          const { stores, learnerId } = await learnerAfter(open(), latestLearner(), cut(drafts), history);
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
        const context = await learnerAfter(open(), latestLearner(), [drafts, undos], history);
        for (const state of (await context.stores.snapshots.all(context.learnerId)).values()) {
          expect(state).toEqual({ memory: { state: 'new' }, suspended: false, buriedUntil: null });
        }
        expect(await context.stores.tallies.all(context.learnerId)).toEqual(new Map());
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
