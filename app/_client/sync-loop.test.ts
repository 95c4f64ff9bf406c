// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { ClientDatabase } from './client-database.ts';
import { appendEvent, pendingEvents } from './outbox.ts';
import type { PostOutcome } from './post-reviews.ts';
import { startSync, type SyncStatus } from './sync-loop.ts';

const event: DraftEvent = { id: 'a', cardId: 'x/y', kind: 'bury', at: 0, zone: 'UTC', rolloverHour: 4 };
const wakers = {
  'the network comes back': () => window.dispatchEvent(new Event('online')),
  'the page is seen again': () => document.dispatchEvent(new Event('visibilitychange')),
};

// The retry’s own clock stands still, so that only the waker can send.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test.each(Object.keys(wakers) as (keyof typeof wakers)[])('what waited is sent when %s', async (waker) => {
  const database = new ClientDatabase(waker);
  await appendEvent(database, event);
  let reachable = false;
  const post = async (events: readonly DraftEvent[]): Promise<PostOutcome> =>
    reachable
      ? {
          kind: 'answered',
          reply: { results: events.map(({ id }) => ({ id, status: 'recorded', reason: null })), states: {} },
        }
      : { kind: 'unreachable' };
  let wanted: { readonly status: SyncStatus; readonly resolve: () => void } | undefined;
  const until = (status: SyncStatus) => new Promise<void>((resolve) => (wanted = { status, resolve }));
  const waits = until('waiting');
  const sync = startSync({
    database,
    post,
    onStatus: (status) => {
      if (status === wanted?.status) wanted.resolve();
    },
    onProblem: (problem) => expect.fail(String(problem)),
  });
  await waits;
  expect(await pendingEvents(database)).toEqual([event]);

  reachable = true;
  const sent = until('idle');
  wakers[waker]();
  await sent;
  sync.stop();
  expect(await pendingEvents(database)).toEqual([]);
  database.close();
});
