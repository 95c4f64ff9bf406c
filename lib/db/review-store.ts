import { compareEvents, standingEvents } from '#lib/srs/replay.ts';
import type { ReviewEvent } from '#lib/srs/review-event.ts';
import type { CardState } from '#lib/srs/memory.ts';
import type { LearnerId, ReviewStore, SnapshotStore } from '#lib/study/ports.ts';
import type { Database, Queries } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { ReviewEventModel as EventRow } from './generated/models.ts';
import { chunksOf, insertRows } from './insert-rows.ts';
import { fromEvent, fromState, readState, toEvent, toState } from './rows.ts';

/** The review log in the database. */
export function reviewStore(database: Database): ReviewStore {
  return {
    record: (learnerId, asked, decide) =>
      database.write(learnerId, async (queries) => {
        const logs = await logsOf(queries, learnerId, asked.cardIds);
        const { append, states } = decide({ logs, byId: await byId(queries, learnerId, asked.eventIds) });
        await insertRows(
          queries,
          'ReviewEvent',
          append.map((event) => fromEvent(learnerId, event)),
        );
        await writeStates(queries, learnerId, states);
      }),
    logs: (learnerId, cardIds) => database.read((queries) => logsOf(queries, learnerId, cardIds)),
    page: (learnerId, place, limit) =>
      database.read(async (queries) => {
        const after = place && { OR: [{ at: { gt: place.at } }, { at: place.at, id: { gt: place.id } }] };
        const rows = await queries.reviewEvent.findMany({
          where: { learnerId, ...after },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(toEvent);
      }),
    latest: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.reviewEvent.findMany({
          where: { learnerId },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
        });
        return rows.map(toEvent);
      }),
    cardIds: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.reviewEvent.groupBy({
          by: ['cardId'],
          where: { learnerId },
          orderBy: { cardId: 'asc' },
        });
        return rows.map((row) => row.cardId);
      }),
    // Not grouped by the database: SQLite would then walk the whole log in the order of cards.
    cardIdsOn: (learnerId, localDay) =>
      database.read(async (queries) => {
        const rows = await queries.reviewEvent.findMany({ where: { learnerId, localDay }, select: { cardId: true } });
        return [...new Set(rows.map((row) => row.cardId))].toSorted();
      }),
    activity: (learnerId) => database.read((queries) => activityOf(queries, learnerId)),
    recentAnswers: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.reviewEvent.findMany({
          where: { learnerId, kind: 'answer' },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
          select: { cardId: true, tookMillis: true },
        });
        return rows.map((row) => ({ cardId: row.cardId, tookMillis: row.tookMillis ?? 0 }));
      }),
  };
}

/** The snapshots in the database. */
export function snapshotStore(database: Database): SnapshotStore {
  return {
    all: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.cardMemory.findMany({ where: { learnerId } });
        return new Map(rows.map((row) => [row.cardId, toState(row)]));
      }),
    readable: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.cardMemory.findMany({ where: { learnerId } });
        return new Map(rows.map((row) => [row.cardId, readState(row)]));
      }),
  };
}

/** Below the number of parameters that one statement may have, in SQLite and PostgreSQL alike. */
const CHUNK = 500;

async function logsOf(
  queries: Queries,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewEvent[]>> {
  const logs = new Map<string, ReviewEvent[]>();
  for (const some of chunksOf(cardIds, CHUNK)) {
    const rows = await queries.$queryRaw<
      EventRow[]
    >`SELECT * FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} AND "cardId" IN (${Prisma.join(some)})`;
    for (const event of rows.map(toEvent).toSorted(compareEvents)) {
      const log = logs.get(event.cardId);
      if (log) log.push(event);
      else logs.set(event.cardId, [event]);
    }
  }
  return logs;
}

async function byId(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewEvent>> {
  const events = new Map<string, ReviewEvent>();
  for (const some of chunksOf(ids, CHUNK)) {
    // Asked for with the learner, SQLite would walk the learner’s whole log.
    const rows = await queries.$queryRaw<EventRow[]>`SELECT * FROM "ReviewEvent" WHERE "id" IN (${Prisma.join(some)})`;
    for (const row of rows) if (row.learnerId === learnerId) events.set(row.id, toEvent(row));
  }
  return events;
}

async function writeStates(
  queries: Queries,
  learnerId: LearnerId,
  states: ReadonlyMap<string, CardState | null>,
): Promise<void> {
  const gone = [...states].flatMap(([cardId, state]) => (state ? [] : [cardId]));
  for (const some of chunksOf(gone, CHUNK)) {
    await queries.cardMemory.deleteMany({ where: { learnerId, cardId: { in: [...some] } } });
  }
  const rows = [...states].flatMap(([cardId, state]) => (state ? [fromState(learnerId, cardId, state)] : []));
  await insertRows(queries, 'CardMemory', rows, ['learnerId', 'cardId']);
}

async function activityOf(queries: Queries, learnerId: LearnerId): Promise<ReadonlyMap<string, number>> {
  const days = await queries.reviewEvent.groupBy({
    by: ['localDay'],
    where: { learnerId, kind: 'answer' },
    _count: { _all: true },
    orderBy: { localDay: 'asc' },
  });
  const answers = new Map(days.map((day) => [day.localDay, day._count._all]));
  for (const day of await undoneAnswerDays(queries, learnerId)) answers.set(day, (answers.get(day) ?? 0) - 1);
  return new Map([...answers].filter(([, count]) => count > 0));
}

/** The study day of each answer that was taken back; undos are few. */
async function undoneAnswerDays(queries: Queries, learnerId: LearnerId): Promise<readonly string[]> {
  const undos = (await queries.reviewEvent.findMany({ where: { learnerId, undoes: { not: null } } })).map(toEvent);
  const targets = undos.map((event) => (event.kind === 'undo' ? event.undoes : event.id));
  const answers = [...(await byId(queries, learnerId, [...new Set(targets)])).values()].filter(
    (event) => event.kind === 'answer',
  );
  const standing = new Set(standingEvents([...answers, ...undos]).map((event) => event.id));
  return answers.filter((event) => !standing.has(event.id)).map((event) => event.localDay);
}
