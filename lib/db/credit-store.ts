import type { Stores } from '#lib/study/ports.ts';
import type { Database } from './client.ts';

/** What the log in the database says of credit and of doubt. */
export function creditStore(database: Database): Stores['credits'] {
  return {
    // Every text comes after '': so the index of sources is walked, where all other rows are left out.
    cardIds: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.$queryRaw<{ cardId: string }[]>`
          SELECT DISTINCT "cardId" FROM "ReviewEvent"
          WHERE "sourceId" > '' AND "learnerId" = ${learnerId} AND "kind" = 'implicit'`;
        return rows.map(({ cardId }) => cardId).toSorted();
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
