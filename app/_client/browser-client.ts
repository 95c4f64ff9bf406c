import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { ClientDatabase } from './client-database.ts';
import { appendEvent } from './outbox.ts';
import { postReviews } from './post-reviews.ts';
import { startSync, type SyncStatus } from './sync-loop.ts';

/** The page’s one connection to what the browser keeps and to the server. */
export type BrowserClient = {
  readonly database: ClientDatabase;
  /** Keeps an event and sends it when it can; resolves when it is on the disk. */
  readonly record: (event: DraftEvent) => Promise<void>;
  /** Tells of the status now and whenever it changes; returns how to stop. */
  readonly watchStatus: (listener: (status: SyncStatus) => void) => () => void;
};

/** The client of this page, made and set to work at the first call; for the browser only. */
export function browserClient(): BrowserClient {
  client ??= open();
  return client;
}

let client: BrowserClient | undefined;

function open(): BrowserClient {
  const database = new ClientDatabase();
  const listeners = new Set<(status: SyncStatus) => void>();
  let status: SyncStatus = 'idle';
  const sync = startSync({
    database,
    post: (events) => postReviews('/api/reviews', events),
    onStatus: (next) => {
      status = next;
      for (const listener of listeners) listener(next);
    },
    onProblem: (problem) => console.error('The browser’s database failed; answers wait for the next try.', problem),
  });
  return {
    database,
    record: async (event) => {
      await appendEvent(database, event);
      sync.poke();
    },
    watchStatus: (listener) => {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
  };
}
