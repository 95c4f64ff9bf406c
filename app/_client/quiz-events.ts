import { liveQuery } from 'dexie';
import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { ClientDatabase } from './client-database.ts';
import { quizEventOf, type OutboxEntry } from './outbox-entry.ts';
import { entryOf } from './stored-entry.ts';

/** What this browser knows of a quiz: what waits, and what it has sent in the last week. Read at once, so that nothing is missed on its way. */
export async function knownQuizEvents(database: ClientDatabase, quizId: string): Promise<readonly DraftQuizEvent[]> {
  const { outbox, quizEvents } = database;
  return database.transaction('r', outbox, quizEvents, async () => {
    const sent = await quizEvents.where('quizId').equals(quizId).toArray();
    const waiting = await outbox.orderBy('order').toArray();
    return ofQuiz([...sent.map(({ entry }) => entry), ...waiting.map(entryOf)], quizId);
  });
}

/**
 * Calls `listener` with what this browser knows of a quiz, now and whenever any tab adds to it; returns how to stop. Where the
 * database fails it says nothing: what is in this page is known without it.
 */
export function watchQuizEvents(
  database: ClientDatabase,
  quizId: string,
  listener: (events: readonly DraftQuizEvent[]) => void,
): () => void {
  const subscription = liveQuery(() => knownQuizEvents(database, quizId)).subscribe({
    next: listener,
    error: (problem: unknown) => console.error('The browser’s database could not be watched.', problem),
  });
  return () => subscription.unsubscribe();
}

/** Keeps events of quizzes that the server has taken. Inside a transaction of the caller. */
export async function keepQuizEvents(
  { quizEvents }: ClientDatabase,
  sent: readonly OutboxEntry[],
  now: EpochMillis,
): Promise<void> {
  const rows = sent.flatMap((entry) => {
    const event = quizEventOf(entry);
    return event ? [{ id: event.id, quizId: event.quizId, entry, at: now }] : [];
  });
  if (rows.length === 0) return;
  await quizEvents.bulkPut(rows);
  await quizEvents
    .where('at')
    .below(now - LONGEST_VIEW_MILLIS)
    .delete();
}

/** The events among entries that are of this quiz. */
export function ofQuiz(entries: readonly OutboxEntry[], quizId: string): readonly DraftQuizEvent[] {
  return entries.flatMap((entry) => {
    const event = quizEventOf(entry);
    return event?.quizId === quizId ? [event] : [];
  });
}

/** No view that a page shows again is older. */
const LONGEST_VIEW_MILLIS = 7 * DAY_MILLIS;
