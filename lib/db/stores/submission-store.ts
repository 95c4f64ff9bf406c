import type { Verdict } from '#lib/exercises/report.ts';
import type { JudgedAt } from '#lib/exercises/submission.ts';
import type { SubmissionStore } from '#lib/study/ports/submission-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { fromSubmission, toSubmission } from '#lib/db/rows.ts';

/** Submissions in the database. */
export function submissionStore(database: Database): SubmissionStore {
  return {
    add: (learnerId, submission) =>
      database.write(learnerId, async (queries) => {
        const row = fromSubmission(learnerId, submission);
        const known = await queries.submission.findUnique({ where: { learnerId_id: { learnerId, id: row.id } } });
        if (!known) {
          await queries.submission.create({ data: row });
          return 'recorded';
        }
        const same = known.exerciseId === row.exerciseId && known.source === row.source && known.report === row.report;
        return same ? 'duplicate' : 'conflict';
      }),
    of: (learnerId, exerciseId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.submission.findMany({
          where: { learnerId, exerciseId },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
        });
        return rows.map(toSubmission);
      }),
    verdicts: (learnerId, exerciseId, limit) =>
      database.read((queries) => verdictsOf(queries, { learnerId, exerciseId }, limit)),
    lastVerdicts: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.submission.findMany({
          where: { learnerId },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          select: { exerciseId: true, verdict: true },
        });
        return new Map(rows.map((row) => [row.exerciseId, row.verdict as Verdict]));
      }),
    ids: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.submission.findMany({
          where: { learnerId },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          select: { id: true },
        });
        return rows.map((row) => row.id);
      }),
    find: (learnerId, id) =>
      database.read(async (queries) => {
        const row = await queries.submission.findFirst({ where: { learnerId, id } });
        return row && toSubmission(row);
      }),
  };
}

async function verdictsOf(
  queries: Queries,
  where: { readonly learnerId: string; readonly exerciseId: string },
  limit: number,
): Promise<readonly JudgedAt[]> {
  const rows = await queries.submission.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { at: true, verdict: true },
  });
  return rows.toReversed().map((row) => ({ at: Number(row.at), verdict: row.verdict as Verdict }));
}
