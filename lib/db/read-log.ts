import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { compareEvents, type Undoing } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Consequence } from '#lib/study/ports/recording.ts';
import type { Queries } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { ReviewEventModel as EventRow } from './generated/models.ts';
import { chunksOf } from './insert-rows.ts';
import { toEvent } from './event-rows.ts';

/** Below the number of parameters that one statement may have, in SQLite and PostgreSQL alike. */
const CHUNK = 500;

/** The events of these rows, which are this learner’s. */
export async function eventsFrom(
  queries: Queries,
  learnerId: LearnerId,
  rows: readonly EventRow[],
): Promise<readonly ReviewEvent[]> {
  const bound = await clockBoundOf(queries, learnerId, rows);
  return rows.map((row) => toEvent(row, bound));
}

/** The moment by which rows from before arrivals were kept had arrived; null where none of these is such a row. */
export async function clockBoundOf(
  queries: Queries,
  learnerId: LearnerId,
  rows: readonly Pick<EventRow, 'receivedAt'>[],
): Promise<EpochMillis | null> {
  if (rows.every(({ receivedAt }) => receivedAt !== null)) return null;
  const [learner] = await queries.$queryRaw<
    { readonly clockBoundAt: bigint | null }[]
  >`SELECT "clockBoundAt" FROM "Learner" WHERE "id" = ${learnerId}`;
  const bound = learner?.clockBoundAt ?? null;
  return bound === null ? null : Number(bound);
}

/** Every event of each of these cards, in the order of `compareEvents`. */
export async function logsOf(
  queries: Queries,
  learnerId: LearnerId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, readonly ReviewEvent[]>> {
  const logs = new Map<CardId, ReviewEvent[]>();
  for (const some of chunksOf(cardIds, CHUNK)) {
    const rows = await queries.$queryRaw<
      EventRow[]
    >`SELECT * FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} AND "cardId" IN (${Prisma.join(some)})`;
    for (const event of (await eventsFrom(queries, learnerId, rows)).toSorted(compareEvents)) {
      const log = logs.get(event.cardId);
      if (log) log.push(event);
      else logs.set(event.cardId, [event]);
    }
  }
  return logs;
}

/** The events of this learner that have one of these ids. */
export async function byId(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewEvent>> {
  const events = new Map<string, ReviewEvent>();
  for (const some of chunksOf(ids, CHUNK)) {
    const rows = await queries.$queryRaw<
      EventRow[]
    >`SELECT * FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} AND "id" IN (${Prisma.join(some)})`;
    for (const event of await eventsFrom(queries, learnerId, rows)) events.set(event.id, event);
  }
  return events;
}

/** What followed from each of these events, by its id, in the order of `compareEvents`. */
export async function bySource(
  queries: Queries,
  learnerId: LearnerId,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Consequence[]>> {
  const found = new Map<string, Consequence[]>();
  for (const some of chunksOf(sourceIds, CHUNK)) {
    const rows = await queries.$queryRaw<
      EventRow[]
    >`SELECT * FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} AND "sourceId" IN (${Prisma.join(some)})`;
    for (const event of (await eventsFrom(queries, learnerId, rows)).toSorted(compareEvents)) {
      if (!('sourceId' in event) || event.sourceId === undefined) continue;
      const consequence = { ...event, sourceId: event.sourceId };
      const before = found.get(event.sourceId);
      if (before) before.push(consequence);
      else found.set(event.sourceId, [consequence]);
    }
  }
  return found;
}

/** The undos of these events, the undos of those, and so on. */
export async function undosOf(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<readonly Undoing[]> {
  const undos = new Map<string, Undoing>();
  for (let asked = ids; asked.length > 0;) {
    const found: Undoing[] = [];
    for (const some of chunksOf(asked, CHUNK)) {
      const rows = await queries.$queryRaw<
        Undoing[]
      >`SELECT "id", "undoes" FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} AND "undoes" IN (${Prisma.join(some)})`;
      found.push(...rows.filter(({ id }) => !undos.has(id)));
    }
    for (const undo of found) undos.set(undo.id, undo);
    asked = found.map(({ id }) => id);
  }
  return [...undos.values()];
}

/** Ids of the cards that have events. */
export async function loggedCardIds(queries: Queries, learnerId: LearnerId): Promise<readonly CardId[]> {
  const rows = await queries.reviewEvent.groupBy({ by: ['cardId'], where: { learnerId }, orderBy: { cardId: 'asc' } });
  return rows.map((row) => knownCardId(row.cardId));
}
