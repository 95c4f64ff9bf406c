import { liveQuery } from 'dexie';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { ClientDatabase, RefusedRow } from './client-database.ts';
import type { ReviewsReply } from './reviews-reply.ts';
import { patchSessions } from './session-cache.ts';

/** How many events wait, for a line such as “3 answers waiting”. */
export type OutboxCounts = { readonly waiting: number; readonly refused: number };

/**
 * Keeps an event until the server confirms it; resolves when it is on the disk. Appending the same id twice keeps one.
 */
export async function appendEvent(database: ClientDatabase, event: DraftEvent): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    if ((await database.outbox.where('id').equals(event.id).count()) > 0) return;
    await database.outbox.add({ id: event.id, event });
  });
}

/** The oldest events that the server has not confirmed, in the order in which they were appended. */
export async function pendingEvents(database: ClientDatabase, limit = Infinity): Promise<readonly DraftEvent[]> {
  const rows = await database.outbox.orderBy('order').limit(limit).toArray();
  return rows.map((row) => row.event);
}

/**
 * Takes the server’s answer: what it recorded, now or before, leaves the outbox; what it refused moves to the refused
 * with its reason; the kept sessions take over its states. All of it or nothing. What the answer does not mention goes
 * on waiting.
 */
export async function settleEvents(database: ClientDatabase, reply: ReviewsReply): Promise<void> {
  const refusals = new Map(
    reply.results.filter(({ status }) => status === 'refused').map(({ id, reason }) => [id, reason ?? 'unknown']),
  );
  await database.transaction('rw', database.outbox, database.refused, database.sessions, async () => {
    const ids = reply.results.map(({ id }) => id);
    const rows = await database.outbox.where('id').anyOf(ids).toArray();
    const refused = rows.flatMap(({ id, event }): readonly RefusedRow[] => {
      const reason = refusals.get(id);
      return reason === undefined ? [] : [{ id, event, reason }];
    });
    await database.refused.bulkPut(refused);
    await database.outbox.where('id').anyOf(ids).delete();
    await patchSessions(database, reply.states);
  });
}

/** The events that the server will not take, each with its reason. */
export async function refusedEvents(database: ClientDatabase): Promise<readonly RefusedRow[]> {
  return database.refused.toArray();
}

/** Forgets a refused event once the learner has seen it. */
export async function dismissRefused(database: ClientDatabase, id: string): Promise<void> {
  await database.refused.delete(id);
}

/** Puts a refused event back among those to be sent, as after the server was repaired. */
export async function resendRefused(database: ClientDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.outbox, database.refused, async () => {
    const row = await database.refused.get(id);
    if (row === undefined) return;
    await database.outbox.add({ id, event: row.event });
    await database.refused.delete(id);
  });
}

/**
 * Calls `listener` with the counts now and whenever they change, in any tab; returns how to stop. Failures of the
 * database go to `onProblem`.
 */
export function watchOutbox(
  database: ClientDatabase,
  listener: (counts: OutboxCounts) => void,
  onProblem: (problem: unknown) => void,
): () => void {
  const counts = liveQuery(async () => ({
    waiting: await database.outbox.count(),
    refused: await database.refused.count(),
  }));
  const subscription = counts.subscribe({ next: listener, error: onProblem });
  return () => subscription.unsubscribe();
}
