import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { restoreBackup } from '#lib/study/backup/restore-backup.ts';
import { writeBackup } from '#lib/study/backup/write-backup.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { backupOf, bytesOf } from '#tests/support/backup-of.ts';
import {
  AFTER,
  batchesOf,
  histories,
  latestLearner,
  learnerAfter,
  nextDrafts,
  type History,
} from '#tests/support/learner-histories.ts';
import type { Step } from '#tests/support/random-history.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';
import { zipBackup } from '#tests/support/zip-backup.ts';

/** Many more than in the time of all tests: GRADUS_HISTORIES=1000. */
const ASKED = Number(process.env['GRADUS_HISTORIES'] ?? 0);
const database = databaseForTests();

type Opened = { readonly stores: Stores; readonly learnerId: string };

/** A learner after a history, and their backup. */
async function lived(stores: Stores, history: History): Promise<{ context: StudyContext; bytes: Uint8Array }> {
  const drafts = nextDrafts(history.steps);
  const context = await learnerAfter(stores, latestLearner(), batchesOf(drafts, history), history);
  const effects = { ...context.effects, openMoment: async () => ({ stores, close: async () => undefined }) };
  return { context: { ...context, effects }, bytes: await bytesOf(writeBackup({ ...context, effects })) };
}

async function restoreInto({ stores, learnerId }: Opened, origin: StudyContext, bytes: Uint8Array): Promise<void> {
  const result = await restoreBackup({ ...origin, stores, learnerId, now: AFTER + 1_000 }, bytes);
  expect(result).toMatchObject({ ok: true, value: { counts: { reviews: { conflicts: 0 } } } });
}

async function keptOf({ stores, learnerId }: Opened) {
  return { states: await stores.snapshots.all(learnerId), tallies: await stores.tallies.all(learnerId) };
}

/** The backup with those of its reviews alone that `isIn` has. */
function withSome(bytes: Uint8Array, isIn: (index: number) => boolean): Promise<Uint8Array> {
  const { sections, exportedAt } = backupOf(bytes);
  const some = (sections.get('reviews') ?? []).filter((_entry, index) => isIn(index));
  return zipBackup(new Map([...sections, ['reviews', some]]), exportedAt);
}

/** A card that is moved, and moved back again: what is left of it is as new as before. */
const ONE_STEP: Omit<Step, 'kind'> = {
  card: 'activations/relu-a',
  rating: 'good',
  waitMillis: 0,
  skewMillis: 0,
  zone: 'UTC',
  rolloverHour: 0,
  seed: 0,
  promised: null,
  rule: undefined,
  days: 0,
  undoes: 0,
  sentTwice: false,
  late: false,
};
const MOVED_AND_BACK: History = {
  steps: (['move', 'undo'] as const).map((kind) => ({ ...ONE_STEP, kind })),
  sizes: [1],
  changes: [],
};

const shared = databaseStores(database);
const halves = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });

describe.each([
  { name: 'in memory', open: memoryStores, numRuns: ASKED || 150 },
  { name: 'in SQLite, through Prisma', open: () => shared, numRuns: ASKED || 10 },
])('after any history, a backup restored $name', ({ open, numRuns }) => {
  it('gives the snapshots and the tallies of its origin, into an empty database and again into the same', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { context, bytes } = await lived(open(), history);
        const target = { stores: open(), learnerId: `${context.learnerId}-restored` };
        await restoreInto(target, context, bytes);
        expect(await keptOf(target)).toEqual(await keptOf(context));
        await assertFolded(target.stores, target.learnerId);
        const log = await target.stores.reviews.page(target.learnerId, null, 1_000);
        await restoreInto(target, context, bytes);
        expect(await target.stores.reviews.page(target.learnerId, null, 1_000)).toEqual(log);
        expect(await keptOf(target)).toEqual(await keptOf(context));
      }),
      { numRuns },
    );
  });

  it('gives them also where some of its events are there already', async () => {
    await fc.assert(
      fc.asyncProperty(histories, halves, async (history, half) => {
        const { context, bytes } = await lived(open(), history);
        const target = { stores: open(), learnerId: `${context.learnerId}-merged` };
        await restoreInto(target, context, await withSome(bytes, (index) => half[index % half.length]!));
        await restoreInto(target, context, bytes);
        expect(await keptOf(target)).toEqual(await keptOf(context));
        await assertFolded(target.stores, target.learnerId);
      }),
      { numRuns, examples: [[MOVED_AND_BACK, [true, false]]] },
    );
  });

  it('adds to what another device recorded, some of it the same: every event once, and the fold of all', async () => {
    await fc.assert(
      fc.asyncProperty(histories, halves, async (history, half) => {
        const drafts = nextDrafts(history.steps);
        const origin = await learnerAfter(open(), latestLearner(), [drafts], history);
        const effects = {
          ...origin.effects,
          openMoment: async () => ({ stores: origin.stores, close: async () => undefined }),
        };
        const bytes = await bytesOf(writeBackup({ ...origin, effects }));
        const target = { stores: open(), learnerId: `${origin.learnerId}-apart` };
        const some = drafts.filter((_draft, index) => half[index % half.length]);
        await recordReviews({ ...origin, ...target }, some);
        const before = await target.stores.reviews.page(target.learnerId, null, 1_000);
        const theirs = await origin.stores.reviews.page(origin.learnerId, null, 1_000);
        await restoreBackup({ ...origin, ...target, now: AFTER + 1_000 }, bytes);
        const log = await target.stores.reviews.page(target.learnerId, null, 1_000);
        expect(log.map(({ id }) => id).toSorted()).toEqual(
          [...new Set([...before, ...theirs].map(({ id }) => id))].toSorted(),
        );
        await assertFolded(target.stores, target.learnerId);
      }),
      { numRuns: Math.ceil(numRuns / 2), examples: [[MOVED_AND_BACK, [true, false]]] },
    );
  });
});
