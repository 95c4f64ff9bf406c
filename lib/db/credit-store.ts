import type { Stores } from '#lib/study/ports.ts';
import type { Database } from './client.ts';

/** What the log in the database says of credit and of doubt. */
export function creditStore(database: Database): Stores['credits'] {
  return {
    cardIds: (learnerId, limit) =>
      database.read(async (queries) => {
        // Every text comes after '', and learners are compared as an expression, which no index has: so the index of
        // sources is walked, in which few rows are, and not the learner’s whole log.
        const rows = await queries.$queryRaw<{ cardId: string }[]>`
          SELECT DISTINCT "cardId" FROM "ReviewEvent"
          WHERE "sourceId" > '' AND "kind" = 'implicit' AND "learnerId" || '' = ${learnerId}
          ORDER BY "cardId" LIMIT ${limit}`;
        return rows.map(({ cardId }) => cardId);
      }),
    failuresSince: (learnerId, since) =>
      database.read(async (queries) => {
        const rows = await queries.$queryRaw<{ cardId: string; at: bigint }[]>`
          SELECT "cardId", "at" FROM "ReviewEvent" AS "failed"
          WHERE "learnerId" = ${learnerId} AND "at" >= ${BigInt(since)} AND "kind" = 'answer' AND "rating" = 'again'
            AND NOT EXISTS (SELECT 1 FROM "ReviewEvent" AS "undo" WHERE "undo"."undoes" = "failed"."id")
          ORDER BY "at", "id"`;
        return rows.map(({ cardId, at }) => ({ cardId, at: Number(at) }));
      }),
  };
}
