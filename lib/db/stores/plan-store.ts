import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { PlanStore, StoredPlan } from '#lib/study/ports/plan-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { fromPlan, toPlan } from '#lib/db/rows.ts';

/** The plans in the database. */
export function planStore(database: Database): PlanStore {
  return {
    all: (learnerId) =>
      database.read(async (queries) => {
        const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
        return (await queries.plan.findMany({ where: { learnerId }, orderBy })).map(toPlan);
      }),
  };
}

/** The plan of this learner that has this id. */
export async function readPlan(queries: Queries, learnerId: LearnerId, id: string): Promise<StoredPlan | null> {
  const row = await queries.plan.findFirst({ where: { id, learnerId } });
  return row && toPlan(row);
}

/** Writes a plan, in place of the one that has its id. */
export async function writePlan(queries: Queries, learnerId: LearnerId, plan: StoredPlan): Promise<void> {
  await insertRows(queries, 'Plan', [fromPlan(learnerId, plan)], ['learnerId', 'id']);
}
