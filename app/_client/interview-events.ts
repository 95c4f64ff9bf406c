import { liveQuery } from 'dexie';
import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { DraftInterviewEvent } from '#lib/interview/interview-event.ts';
import type { ClientDatabase } from './client-database.ts';
import { interviewEventOf, type OutboxEntry } from './outbox-entry.ts';
import { entryOf } from './stored-entry.ts';

/** What this browser knows of an interview: what waits, and what it has sent in the last week. Read at once, so that nothing is missed on its way. */
export async function knownInterviewEvents(
  database: ClientDatabase,
  interviewId: string,
): Promise<readonly DraftInterviewEvent[]> {
  const { outbox, interviewEvents } = database;
  return database.transaction('r', outbox, interviewEvents, async () => {
    const sent = await interviewEvents.where('interviewId').equals(interviewId).toArray();
    const waiting = await outbox.orderBy('order').toArray();
    return ofInterview([...sent.map(({ entry }) => entry), ...waiting.map(entryOf)], interviewId);
  });
}

/**
 * Calls `listener` with what this browser knows of an interview, now and whenever any tab adds to it; returns how to stop. Where the
 * database fails it says nothing: what is in this page is known without it.
 */
export function watchInterviewEvents(
  database: ClientDatabase,
  interviewId: string,
  listener: (events: readonly DraftInterviewEvent[]) => void,
): () => void {
  const subscription = liveQuery(() => knownInterviewEvents(database, interviewId)).subscribe({
    next: listener,
    error: (problem: unknown) => console.error('The browser’s database could not be watched.', problem),
  });
  return () => subscription.unsubscribe();
}

/** Keeps events of interviews that the server has taken. Inside a transaction of the caller. */
export async function keepInterviewEvents(
  { interviewEvents }: ClientDatabase,
  sent: readonly OutboxEntry[],
  now: EpochMillis,
): Promise<void> {
  const rows = sent.flatMap((entry) => {
    const event = interviewEventOf(entry);
    return event ? [{ id: event.id, interviewId: event.interviewId, entry, at: now }] : [];
  });
  if (rows.length === 0) return;
  await interviewEvents.bulkPut(rows);
  await interviewEvents
    .where('at')
    .below(now - LONGEST_VIEW_MILLIS)
    .delete();
}

/** The events among entries that are of this interview. */
export function ofInterview(entries: readonly OutboxEntry[], interviewId: string): readonly DraftInterviewEvent[] {
  return entries.flatMap((entry) => {
    const event = interviewEventOf(entry);
    return event?.interviewId === interviewId ? [event] : [];
  });
}

/** No view that a page shows again is older. */
const LONGEST_VIEW_MILLIS = 7 * DAY_MILLIS;
