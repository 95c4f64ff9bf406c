import { type CardId, knownCardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { standing } from '#lib/srs/log/replay.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { AnsweredDays, RecentAnswer, ReviewStore } from '#lib/study/ports/review-store.ts';
import { answersByCard } from '#lib/db/answers-by-card.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { heldLog } from '#lib/db/held-log.ts';
import type { ReviewEventModel as EventRow } from '#lib/db/generated/models.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { readPlan, writePlan } from './plan-store.ts';
import { byId, bySource, clockBoundOf, eventsFrom, loggedCardIds, logsOf, undosOf } from '#lib/db/read-log.ts';
import { fromEvent, timeOf } from '#lib/db/event-rows.ts';
import { writeSnapshots } from './snapshot-store.ts';
import { addToTallies } from './tally-store.ts';

/** A log of a million events is folded in a minute or two; what takes longer than this is undone, and nothing is lost. */
const LONG_WORK_MILLIS = 600_000;

/** The review log in the database. */
export function reviewStore(database: Database): ReviewStore {
  return {
    record: (learnerId, asked, decide) =>
      database.write(learnerId, async (queries) => {
        const consequences = await bySource(queries, learnerId, asked.eventIds);
        const led = [...consequences.values()].flat().flatMap(({ cardId }) => asked.namesOf?.(cardId) ?? [cardId]);
        const logs = await logsOf(queries, learnerId, [...new Set([...asked.cardIds, ...led])]);
        const known = {
          logs,
          consequences,
          byId: await byId(queries, learnerId, asked.eventIds),
          plan: asked.planId === undefined ? null : await readPlan(queries, learnerId, asked.planId),
        };
        const { append, snapshots, tallies, plan } = decide(known);
        await insertRows(
          queries,
          'ReviewEvent',
          append.map((event) => fromEvent(learnerId, event)),
        );
        await writeSnapshots(queries, learnerId, snapshots);
        await addToTallies(queries, learnerId, tallies);
        if (plan) await writePlan(queries, learnerId, plan);
      }),
    hold: (learnerId, work) =>
      database.write(learnerId, async (queries) => work(await heldLog(queries, learnerId)), LONG_WORK_MILLIS),
    logs: (learnerId, cardIds) => database.read((queries) => logsOf(queries, learnerId, cardIds)),
    page: (learnerId, place, limit) =>
      database.read(async (queries) => {
        const after = place && { OR: [{ at: { gt: place.at } }, { at: place.at, id: { gt: place.id } }] };
        const rows = await queries.reviewEvent.findMany({
          where: { learnerId, ...after },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return eventsFrom(queries, learnerId, rows);
      }),
    latest: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.reviewEvent.findMany({
          where: { learnerId, sourceId: null },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
        });
        return eventsFrom(queries, learnerId, rows);
      }),
    cardIds: (learnerId) => database.read((queries) => loggedCardIds(queries, learnerId)),
    // Not grouped by the database: SQLite would then walk the whole log in the order of cards.
    cardsOn: (learnerId, localDay) => database.read((queries) => cardsOn(queries, learnerId, localDay)),
    answersByCard: (learnerId, after, limit, except = []) =>
      database.read((queries) => answersByCard(queries, learnerId, { after, limit, except })),
    recentAnswers: (learnerId, limit) => database.read((queries) => recentAnswers(queries, learnerId, limit)),
  };
}

/** Asked for each card once, SQLite would look through the whole log in the order of cards. */
async function cardsOn(
  queries: Queries,
  learnerId: LearnerId,
  localDay: LocalDay,
): Promise<ReadonlyMap<CardId, AnsweredDays | null>> {
  type Row = AnsweredDays & { readonly cardId: string; readonly kept: string | null };
  const rows = await queries.$queryRaw<Row[]>`
    SELECT "event"."cardId", "memory"."cardId" AS "kept", "memory"."firstDay", "memory"."lastDay"
    FROM "ReviewEvent" AS "event" LEFT JOIN "CardMemory" AS "memory"
      ON "memory"."learnerId" = "event"."learnerId" AND "memory"."cardId" = "event"."cardId"
    WHERE "event"."learnerId" = ${learnerId} AND "event"."localDay" = ${localDay}`;
  return new Map(
    rows.map(({ cardId, kept, firstDay, lastDay }) => [
      knownCardId(cardId),
      kept === null ? null : { firstDay, lastDay },
    ]),
  );
}

type RecentRow = Pick<EventRow, 'id' | 'cardId' | 'at' | 'receivedAt' | 'claimedAt' | 'zone' | 'tookMillis'>;

/** Only what is asked for is read: a thousand whole events take three times as long. */
async function recentAnswers(queries: Queries, learnerId: LearnerId, limit: number): Promise<readonly RecentAnswer[]> {
  const rows = await queries.$queryRaw<RecentRow[]>`
    SELECT "id", "cardId", "at", "receivedAt", "claimedAt", "zone", "tookMillis" FROM "ReviewEvent"
    WHERE "learnerId" = ${learnerId} AND "kind" = 'answer' ORDER BY "at" DESC, "id" DESC LIMIT ${limit}`;
  const bound = await clockBoundOf(queries, learnerId, rows);
  const undos = await undosOf(
    queries,
    learnerId,
    rows.map(({ id }) => id),
  );
  const stands = standing(undos);
  return rows.flatMap((row) => {
    const { tookMillis, zone } = row;
    // What a newer program wrote has its time in its body.
    if (tookMillis === null || !stands(row.id)) return [];
    return [{ cardId: knownCardId(row.cardId), at: timeOf(row, bound).at, zone, tookMillis }];
  });
}
