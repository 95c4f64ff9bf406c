import { knownCardId } from '#lib/base/card-id.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { HeldLog } from '#lib/study/ports/recording.ts';
import type { Queries } from './client.ts';
import { insertRows } from './insert-rows.ts';
import { loggedCardIds, logsOf } from './read-log.ts';
import { fromTally, readSnapshot, readTally } from './rows.ts';
import { writeSnapshots } from './stores/snapshot-store.ts';

/** The log of a learner within a transaction that holds it. */
export async function heldLog(queries: Queries, learnerId: LearnerId): Promise<HeldLog> {
  const learner = await queries.learner.findUnique({ where: { id: learnerId }, select: { tallyVersion: true } });
  return {
    tallyVersion: learner?.tallyVersion ?? null,
    cardIds: await loggedCardIds(queries, learnerId),
    logs: async (cardIds) => {
      // SQLite answers at once, so that nobody else would be served while a long log is held.
      await new Promise((resolve) => setImmediate(resolve));
      return logsOf(queries, learnerId, cardIds);
    },
    snapshots: async () => {
      const rows = await queries.cardMemory.findMany({ where: { learnerId } });
      return new Map(rows.map((row) => [knownCardId(row.cardId), readSnapshot(row)]));
    },
    tallies: async () => {
      const rows = await queries.dayTally.findMany({ where: { learnerId } });
      return new Map(rows.map((row) => [row.day, readTally(row)]));
    },
    writeSnapshots: (snapshots) => writeSnapshots(queries, learnerId, snapshots),
    writeTallies: async (tallies, tallyVersion) => {
      await queries.dayTally.deleteMany({ where: { learnerId } });
      const rows = [...tallies].map(([day, tally]) => fromTally(learnerId, day, tally));
      await insertRows(queries, 'DayTally', rows);
      await queries.learner.update({ where: { id: learnerId }, data: { tallyVersion } });
    },
  };
}
