import type { LearnerId, Recording, SnapshotStore } from '#lib/study/ports.ts';
import type { Database, Queries } from './client.ts';
import { chunksOf, insertRows } from './insert-rows.ts';
import { fromSnapshot, toState } from './rows.ts';

/** The snapshots in the database. */
export function snapshotStore(database: Database): SnapshotStore {
  return {
    all: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.cardMemory.findMany({ where: { learnerId } });
        return new Map(rows.map((row) => [row.cardId, toState(row)]));
      }),
  };
}

/** Replaces these snapshots; null removes. */
export async function writeSnapshots(
  queries: Queries,
  learnerId: LearnerId,
  snapshots: Recording['snapshots'],
): Promise<void> {
  const gone = [...snapshots].flatMap(([cardId, snapshot]) => (snapshot ? [] : [cardId]));
  for (const some of chunksOf(gone, CHUNK)) {
    await queries.cardMemory.deleteMany({ where: { learnerId, cardId: { in: [...some] } } });
  }
  const rows = [...snapshots].flatMap(([cardId, snapshot]) =>
    snapshot ? [fromSnapshot(learnerId, cardId, snapshot)] : [],
  );
  await insertRows(queries, 'CardMemory', rows, ['learnerId', 'cardId']);
}

/** Below the number of parameters that one statement may have, in SQLite and PostgreSQL alike. */
const CHUNK = 500;
