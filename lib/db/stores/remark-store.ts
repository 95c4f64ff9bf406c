import { compareRemarks, type RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { RemarkStore } from '#lib/study/ports/remark-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { chunksOf, insertRows } from '#lib/db/insert-rows.ts';
import { fromRemark, toRemark } from '#lib/db/remark-rows.ts';

/** Below the number of parameters that one statement may have. */
const CHUNK = 500;

/** Remarks in the database. */
export function remarkStore(database: Database): RemarkStore {
  return {
    record: (learnerId, ids, decide) =>
      database.write(learnerId, async (queries) =>
        writeRemarks(queries, learnerId, decide(await remarksById(queries, learnerId, ids))),
      ),
    subjects: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.remark.findMany({
          where: { learnerId },
          distinct: ['subject'],
          orderBy: { subject: 'asc' },
          select: { subject: true },
        });
        return rows.map(({ subject }) => subject as RemarkSubject);
      }),
    of: (learnerId, subjects) =>
      database.read(async (queries) => {
        const found: RemarkEvent[] = [];
        for (const some of chunksOf(subjects, CHUNK)) {
          const rows = await queries.remark.findMany({ where: { learnerId, subject: { in: [...some] } } });
          found.push(...rows.map(toRemark));
        }
        return found.sort(compareRemarks);
      }),
    page: (learnerId, place, limit) =>
      database.read(async (queries) => {
        const rows = await queries.remark.findMany({
          where: {
            learnerId,
            ...(place && { OR: [{ at: { gt: place.at } }, { at: place.at, id: { gt: place.id } }] }),
          },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(toRemark);
      }),
  };
}

/** The remarks that have one of these ids. */
export async function remarksById(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RemarkEvent>> {
  const found = new Map<string, RemarkEvent>();
  for (const some of chunksOf(ids, CHUNK)) {
    const rows = await queries.remark.findMany({ where: { learnerId, id: { in: [...some] } } });
    for (const row of rows) found.set(row.id, toRemark(row));
  }
  return found;
}

/** Adds remarks. */
export async function writeRemarks(
  queries: Queries,
  learnerId: LearnerId,
  events: readonly RemarkEvent[],
): Promise<void> {
  await insertRows(
    queries,
    'Remark',
    events.map((event) => fromRemark(learnerId, event)),
  );
}
