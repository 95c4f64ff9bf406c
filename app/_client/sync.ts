import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { ClientDatabase } from './client-database.ts';
import { pendingEvents, settleEvents } from './outbox.ts';
import type { PostOutcome } from './post-reviews.ts';

/** How many events are sent at once. */
export const BATCH_SIZE = 100;

export type Post = (events: readonly DraftEvent[]) => Promise<PostOutcome>;

/** `sent`: nothing waits any more. `waiting`: the server did not answer; try again later. */
export type SyncOutcome = 'sent' | 'waiting';

/**
 * Sends the whole outbox, oldest first, in batches, until it is empty or the server does not answer. Where the browser
 * has Web Locks only one tab sends at a time; elsewhere two may, and the server counts each event once. A batch that is
 * rejected as a whole is sent event by event, and the event at fault is refused, so that it cannot hold up the others.
 */
export async function sendOutbox(database: ClientDatabase, post: Post): Promise<SyncOutcome> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return drain(database, post);
  return navigator.locks.request(`${database.name}-outbox`, () => drain(database, post));
}

async function drain(database: ClientDatabase, post: Post): Promise<SyncOutcome> {
  for (;;) {
    const events = await pendingEvents(database, BATCH_SIZE);
    if (events.length === 0) return 'sent';
    if (!(await sendBatch(database, post, events))) return 'waiting';
  }
}

/** True when every event of the batch has left the outbox. */
async function sendBatch(database: ClientDatabase, post: Post, events: readonly DraftEvent[]): Promise<boolean> {
  const outcome = await post(events);
  if (outcome.kind === 'unreachable') return false;
  if (outcome.kind === 'answered') {
    await settleEvents(database, outcome.reply);
    const answered = new Set(outcome.reply.results.map(({ id }) => id));
    return events.every(({ id }) => answered.has(id));
  }
  const [only, ...others] = events;
  if (only !== undefined && others.length === 0) {
    const results = [{ id: only.id, status: 'refused', reason: outcome.reason }] as const;
    await settleEvents(database, { results, states: {} });
    return true;
  }
  for (const event of events) {
    if (!(await sendBatch(database, post, [event]))) return false;
  }
  return true;
}
