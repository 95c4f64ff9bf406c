import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { SavedView, ViewStore } from '#lib/study/ports/view-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { fromView, toView } from '#lib/db/rows.ts';

/** The saved views in the database. */
export function viewStore(database: Database): ViewStore {
  return {
    all: (learnerId) => database.read((queries) => readViews(queries, learnerId)),
    change: (learnerId, decide) =>
      database.write(learnerId, async (queries) => {
        const change = decide(await readViews(queries, learnerId));
        if (!change) return;
        await queries.savedView.deleteMany({ where: { learnerId, id: { in: [...change.remove] } } });
        await writeViews(queries, learnerId, change.put);
      }),
  };
}

/** The views of this learner, in the order in which they were made. */
export async function readViews(queries: Queries, learnerId: LearnerId): Promise<readonly SavedView[]> {
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  return (await queries.savedView.findMany({ where: { learnerId }, orderBy })).map(toView);
}

/** Writes views, each in place of the one that has its id. */
export async function writeViews(queries: Queries, learnerId: LearnerId, views: readonly SavedView[]): Promise<void> {
  await insertRows(
    queries,
    'SavedView',
    views.map((view) => fromView(learnerId, view)),
    ['learnerId', 'id'],
  );
}
