import { DAY_MILLIS } from '#lib/base/time.ts';
import type { ClientDatabase } from './client-database.ts';
import { keepConfirmed } from './confirmed-states.ts';
import { keepInterviewEvents } from './interview-events.ts';
import { keepQuizEvents } from './quiz-events.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { ServerReply } from './server-reply.ts';
import { entryOf } from './stored-entry.ts';

/** An entry that the server will not take, and why: its own words or code. */
export type RefusedEntry = OutboxEntry & { readonly reason: string };

/** What became of an entry, by the server’s own word for it; without one it waits. */
export type Delivery =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'waiting' };

/** Keeps entries until the server speaks of them, all or none; resolves when they are on the disk. An id that is there already stays as it is. */
export async function appendEntries(database: ClientDatabase, entries: readonly OutboxEntry[]): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    for (const entry of entries) {
      if ((await database.outbox.where('id').equals(entry.id).count()) > 0) continue;
      // A copy: Dexie writes the order into what it is given.
      await database.outbox.add({ ...entry });
    }
  });
}

/** What the server has not spoken of, in the order in which it was appended. */
export async function waitingEntries(database: ClientDatabase): Promise<readonly OutboxEntry[]> {
  return (await database.outbox.orderBy('order').toArray()).map(entryOf);
}

/**
 * Takes the server’s answer to entries: what it recorded, now or before, leaves the outbox; what it refused moves to the
 * refused with its reason; its states of cards are kept, and events of quizzes and interviews for other tabs. All of it or nothing. What the answer does not mention goes on
 * waiting, and what was not sent is none of its business.
 */
export async function settleEntries(
  database: ClientDatabase,
  sent: readonly OutboxEntry[],
  { results, states, at }: ServerReply,
): Promise<void> {
  const now = Date.now();
  const ids = new Set(sent.map(({ id }) => id));
  const mine = results.filter(({ id }) => ids.has(id));
  const refusals = new Map(mine.flatMap(({ id, status, reason }) => (status === 'refused' ? [[id, reason]] : [])));
  const { outbox, refused, delivered, confirmed, quizEvents, interviewEvents } = database;
  const tables = [outbox, refused, delivered, confirmed, quizEvents, interviewEvents];
  await database.transaction('rw', tables, async () => {
    const rows = await outbox
      .where('id')
      .anyOf(mine.map(({ id }) => id))
      .toArray();
    for (const row of rows) {
      const reason = refusals.get(row.id);
      if (reason === undefined) await delivered.put({ id: row.id, at: now });
      else await refused.put({ ...entryOf(row), reason: reason ?? 'unknown' });
      await outbox.delete(row.order!);
    }
    await delivered
      .where('at')
      .below(now - RECEIPT_MILLIS)
      .delete();
    await keepConfirmed(database, states, at ?? now);
    const recorded = new Set(mine.flatMap(({ id }) => (refusals.has(id) ? [] : [id])));
    const kept = sent.filter(({ id }) => recorded.has(id));
    await keepQuizEvents(database, kept, now);
    await keepInterviewEvents(database, kept, now);
  });
}

/** What became of an entry; `waiting` too for one that nobody knows of. */
export async function deliveryOf(database: ClientDatabase, id: string): Promise<Delivery> {
  return database.transaction('r', database.delivered, database.refused, async (): Promise<Delivery> => {
    if ((await database.delivered.get(id)) !== undefined) return { kind: 'recorded' };
    const refused = await database.refused.get(id);
    return refused ? { kind: 'refused', reason: refused.reason } : { kind: 'waiting' };
  });
}

/** The entries that the server will not take, each with its reason. */
export async function refusedEntries(database: ClientDatabase): Promise<readonly RefusedEntry[]> {
  return (await database.refused.toArray()).map((row) => Object.assign(entryOf(row), { reason: row.reason }));
}

/** Forgets a refused entry once the learner has seen it. */
export async function dismissRefused(database: ClientDatabase, id: string): Promise<void> {
  await database.refused.delete(id);
}

/** Puts a refused entry back among those to be sent, as after the server was repaired. */
export async function resendRefused(database: ClientDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.outbox, database.refused, async () => {
    const row = await database.refused.get(id);
    if (row === undefined) return;
    if ((await database.outbox.where('id').equals(id).count()) === 0) await database.outbox.add(entryOf(row));
    await database.refused.delete(id);
  });
}

/** How long it is remembered that an entry was delivered. */
const RECEIPT_MILLIS = 7 * DAY_MILLIS;
