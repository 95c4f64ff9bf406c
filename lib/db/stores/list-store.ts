import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { ExerciseList, ListStore } from '#lib/study/ports/list-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { fromList, toList } from '#lib/db/rows.ts';

/** The lists of exercises in the database. */
export function listStore(database: Database): ListStore {
  return {
    all: (learnerId) => database.read((queries) => readLists(queries, learnerId)),
    change: (learnerId, decide) =>
      database.write(learnerId, async (queries) => {
        const put = decide(await readLists(queries, learnerId));
        if (put) await writeLists(queries, learnerId, put);
      }),
  };
}

/** The lists of this learner, in the order in which they were made. */
export async function readLists(queries: Queries, learnerId: LearnerId): Promise<readonly ExerciseList[]> {
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  return (await queries.exerciseList.findMany({ where: { learnerId }, orderBy })).map(toList);
}

/** Writes lists, each in place of the one that has its id. */
export async function writeLists(
  queries: Queries,
  learnerId: LearnerId,
  lists: readonly ExerciseList[],
): Promise<void> {
  await insertRows(
    queries,
    'ExerciseList',
    lists.map((list) => fromList(learnerId, list)),
    ['learnerId', 'id'],
  );
}
