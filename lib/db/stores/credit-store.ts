import type { CardId } from '#lib/base/card-id.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import type { Database } from '#lib/db/client.ts';

/** What the log in the database says of credit and of doubt. */
export function creditStore(database: Database): Stores['credits'] {
  return {
    cardIds: (learnerId, limit) =>
      database.read(async (queries) => {
        // Every text comes after '': so the index of sources is walked, in which few rows are.
        const rows = await queries.$queryRaw<{ cardId: CardId }[]>`
          SELECT DISTINCT "cardId" FROM "ReviewEvent"
          WHERE "learnerId" = ${learnerId} AND "sourceId" > '' AND "kind" = 'implicit'
          ORDER BY "cardId" LIMIT ${limit}`;
        return rows.map(({ cardId }) => cardId);
      }),
    takenBack: (learnerId, limit) =>
      database.read(async (queries) => {
        // The index of sources again: the undos that an event of the log led to are not meant, and its id is a source too.
        const rows = await queries.$queryRaw<TakenRow[]>`
          SELECT "undo"."sourceId" AS "id", MAX("undo"."at") AS "at", COUNT(*) AS "credits",
            COUNT(DISTINCT "undo"."cardId") AS "cards", MIN("undo"."cardId") AS "cardId"
          FROM "ReviewEvent" AS "undo" JOIN "ReviewEvent" AS "credit"
            ON "credit"."learnerId" = "undo"."learnerId" AND "credit"."id" = "undo"."undoes"
          WHERE "undo"."learnerId" = ${learnerId} AND "undo"."sourceId" > '' AND "undo"."kind" = 'undo'
            AND "credit"."kind" = 'implicit'
            AND NOT EXISTS (SELECT 1 FROM "ReviewEvent" AS "back"
              WHERE "back"."learnerId" = "undo"."learnerId" AND "back"."undoes" = "undo"."id")
            AND NOT EXISTS (SELECT 1 FROM "ReviewEvent" AS "source"
              WHERE "source"."learnerId" = "undo"."learnerId" AND "source"."id" = "undo"."sourceId")
          GROUP BY "undo"."sourceId" ORDER BY MAX("undo"."at") DESC, "undo"."sourceId" LIMIT ${limit}`;
        return rows.map(({ id, at, credits, cards, cardId }) => ({
          id,
          at: Number(at),
          credits: Number(credits),
          cards: Number(cards),
          cardId: Number(cards) === 1 ? cardId : null,
        }));
      }),
    failuresSince: (learnerId, since) =>
      database.read(async (queries) => {
        const rows = await queries.$queryRaw<{ cardId: CardId; at: bigint }[]>`
          SELECT "cardId", "at" FROM "ReviewEvent" AS "failed"
          WHERE "learnerId" = ${learnerId} AND "at" >= ${BigInt(since)} AND "kind" = 'answer' AND "rating" = 'again'
            AND NOT EXISTS (SELECT 1 FROM "ReviewEvent" AS "undo"
              WHERE "undo"."learnerId" = "failed"."learnerId" AND "undo"."undoes" = "failed"."id")
          ORDER BY "at", "id"`;
        return rows.map(({ cardId, at }) => ({ cardId, at: Number(at) }));
      }),
  };
}

type TakenRow = {
  readonly id: string;
  readonly at: bigint;
  readonly credits: bigint;
  readonly cards: bigint;
  readonly cardId: CardId;
};
