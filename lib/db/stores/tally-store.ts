import { addTallies, type DayTallies } from '#lib/progress/day-tally.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { TallyStore } from '#lib/study/ports/tally-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { fromTally, toTally } from '#lib/db/rows.ts';

/** The log counted by study day, in the database. */
export function tallyStore(database: Database): TallyStore {
  return {
    activity: (learnerId) =>
      database.read(async (queries) => {
        const where = { learnerId, answers: { gt: 0 } };
        const select = { day: true, answers: true };
        const rows = await queries.dayTally.findMany({ where, select, orderBy: { day: 'asc' } });
        return new Map(rows.map(({ day, answers }) => [day, answers]));
      }),
    of: (learnerId, day) =>
      database.read(async (queries) => (await talliesOf(queries, learnerId, [day])).get(day) ?? null),
    all: (learnerId) => database.read((queries) => talliesOf(queries, learnerId)),
  };
}

/** The tallies of all days, or of these, oldest day first. */
async function talliesOf(
  queries: Queries,
  learnerId: LearnerId,
  days: readonly string[] | null = null,
): Promise<DayTallies> {
  const where = { learnerId, ...(days ? { day: { in: [...days] } } : {}) };
  const rows = await queries.dayTally.findMany({ where, orderBy: { day: 'asc' } });
  return new Map(rows.map((row) => [row.day, toTally(row)]));
}

/** Adds to the tallies of some days; a day that comes to nothing is removed. */
export async function addToTallies(queries: Queries, learnerId: LearnerId, change: DayTallies): Promise<void> {
  const days = [...change.keys()];
  if (days.length === 0) return;
  const after = addTallies(await talliesOf(queries, learnerId, days), change);
  await queries.dayTally.deleteMany({ where: { learnerId, day: { in: days.filter((day) => !after.has(day)) } } });
  const rows = [...after].map(([day, tally]) => fromTally(learnerId, day, tally));
  await insertRows(queries, 'DayTally', rows, ['learnerId', 'day']);
}
