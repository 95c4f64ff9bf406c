import { knownCardId } from '#lib/base/card-id.ts';
import 'fake-indexeddb/auto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardState } from '#lib/srs/model/memory.ts';
import { NOTHING_BEFORE } from '#tests/support/session.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { ClientDatabase } from './client-database.ts';
import {
  appendEvent,
  dismissRefused,
  pendingEvents,
  refusedEvents,
  resendRefused,
  watchOutbox,
  type OutboxCounts,
} from './outbox.ts';
import { postReviews } from './post-reviews.ts';
import { lastSession, saveSession } from './session-cache.ts';
import { retryAfterMillis, startSync, type SyncStatus } from './sync-loop.ts';
import { BATCH_SIZE, sendOutbox } from './sync.ts';

const at = Date.UTC(2025, 0, 1);
function event(id: string, cardId = 'activations/relu'): DraftEvent {
  return {
    id,
    cardId: knownCardId(cardId),
    kind: 'answer',
    at,
    zone: 'UTC',
    rolloverHour: 4,
    rating: 'good',
    tookMillis: 900,
    seed: 1,
  };
}
const suspended: CardState = { memory: { state: 'new' }, suspended: true, buriedUntil: null };

/**
 * What a fault does to one request: nothing, nothing reaches the server, its answer is lost, or it breaks before
 * recording.
 */
type Fault = 'none' | 'refuse-connection' | 'lose-answer' | 'break';

/**
 * A real server on a port of its own that records each id once, refuses ids that begin with `bad`, and finds a batch
 * with `malformed` unreadable.
 */
async function startServer() {
  const log: string[] = [];
  const batches: number[] = [];
  const faults: Fault[] = [];
  const answer = (body: string, socket: Socket, response: ServerResponse): void => {
    const fault = faults.shift() ?? 'none';
    if (fault === 'refuse-connection') socket.destroy();
    else if (fault === 'break') response.writeHead(503).end('The database is locked.');
    else
      record((JSON.parse(body) as { events: DraftEvent[] }).events, fault === 'lose-answer' ? socket : null, response);
  };
  const record = (events: readonly DraftEvent[], lost: Socket | null, response: ServerResponse): void => {
    batches.push(events.length);
    if (events.some(({ id }) => id === 'malformed')) {
      response.writeHead(400).end('rating: 7');
      return;
    }
    const results = events.map(({ id }) => {
      if (id.startsWith('bad')) return { id, status: 'refused', reason: 'unknown-card' };
      const status = log.includes(id) ? 'duplicate' : 'recorded';
      if (status === 'recorded') log.push(id);
      return { id, status };
    });
    const states = Object.fromEntries(events.map(({ cardId }) => [cardId, suspended]));
    if (lost) lost.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results, states }));
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(body, request.socket, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/reviews`;
  return { url, log, batches, faults, close: () => new Promise((resolve) => server.close(resolve)) };
}

let names = 0;
let database: ClientDatabase;
let server: Awaited<ReturnType<typeof startServer>>;
const send = () => sendOutbox(database, (events) => postReviews(server.url, events));
const waiting = async (): Promise<readonly string[]> => (await pendingEvents(database)).map(({ id }) => id);

beforeEach(async () => {
  database = new ClientDatabase(`test-${(names += 1)}`);
  server = await startServer();
});
afterEach(async () => {
  database.close();
  await server.close();
});

describe('the outbox', () => {
  test('what was appended is there, in order, after the page is closed and opened again', async () => {
    for (const id of ['c', 'a', 'b']) await appendEvent(database, event(id));
    const { name } = database;
    database.close();
    database = new ClientDatabase(name);
    expect(await waiting()).toEqual(['c', 'a', 'b']);
  });

  test('the same id twice is one event', async () => {
    await appendEvent(database, event('a'));
    await appendEvent(database, event('a'));
    expect(await waiting()).toEqual(['a']);
  });

  test('its counts are told at once and at each change', async () => {
    const seen: OutboxCounts[] = [];
    let onNext: (() => void) | undefined;
    const told = () => new Promise<void>((resolve) => (onNext = resolve));
    let next = told();
    const stop = watchOutbox(
      database,
      (counts) => {
        seen.push(counts);
        onNext?.();
      },
      (problem) => expect.fail(String(problem)),
    );
    await next;
    next = told();
    await appendEvent(database, event('a'));
    await next;
    stop();
    expect(seen.at(0)).toEqual({ waiting: 0, refused: 0 });
    expect(seen.at(-1)).toEqual({ waiting: 1, refused: 0 });
  });
});

describe('sending', () => {
  test(`goes oldest first in batches of ${BATCH_SIZE}, and empties the outbox`, async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `id-${index}`);
    for (const id of ids) await appendEvent(database, event(id));
    expect(await send()).toBe('sent');
    expect(server.batches).toEqual([100, 100, 30]);
    expect(server.log).toEqual(ids);
    expect(await waiting()).toEqual([]);
  });

  test('when the answer is lost the events stay, and sent again they count once', async () => {
    server.faults.push('lose-answer');
    await appendEvent(database, event('a'));
    expect(await send()).toBe('waiting');
    expect(await waiting()).toEqual(['a']);
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a']);
    expect(await waiting()).toEqual([]);
  });

  test('a refused event is kept apart with its reason, until it is dismissed or sent again', async () => {
    for (const id of ['a', 'bad-1', 'bad-2', 'b']) await appendEvent(database, event(id));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a', 'b']);
    expect((await refusedEvents(database)).map(({ id, reason }) => [id, reason])).toEqual([
      ['bad-1', 'unknown-card'],
      ['bad-2', 'unknown-card'],
    ]);
    await dismissRefused(database, 'bad-1');
    await resendRefused(database, 'bad-2');
    expect(await refusedEvents(database)).toEqual([]);
    expect(await waiting()).toEqual(['bad-2']);
  });

  test('one malformed event does not hold up the others', async () => {
    for (const id of ['a', 'malformed', 'b']) await appendEvent(database, event(id));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a', 'b']);
    expect((await refusedEvents(database)).map(({ reason }) => reason)).toEqual(['400: rating: 7']);
  });

  test('whatever faults come, every event is recorded exactly once, in order, two tabs or one', async () => {
    const fault = fc.constantFrom<Fault>('none', 'refuse-connection', 'lose-answer', 'break');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (faults, count) => {
        server.log.length = 0;
        server.faults.splice(0, Infinity, ...faults);
        const ids = Array.from({ length: count }, (_, index) => `${(names += 1)}-${index}`);
        for (const id of ids) await appendEvent(database, event(id));
        while ((await waiting()).length > 0) await Promise.all([send(), send()]);
        expect(server.log).toEqual(ids);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the sync loop', () => {
  test('sends what is appended, and says so', async () => {
    const statuses: SyncStatus[] = [];
    let onIdle: (() => void) | undefined;
    const idle = () => new Promise<void>((resolve) => (onIdle = resolve));
    let done = idle();
    const sync = startSync({
      database,
      post: (events) => postReviews(server.url, events),
      onStatus: (status) => {
        statuses.push(status);
        if (status === 'idle') onIdle?.();
      },
      onProblem: (problem) => expect.fail(String(problem)),
    });
    await done;
    await appendEvent(database, event('a'));
    done = idle();
    sync.poke();
    await done;
    sync.stop();
    expect(server.log).toEqual(['a']);
    expect(statuses).toEqual(['sending', 'idle', 'sending', 'idle']);
  });

  test('waits 1, 2, 4 … at most 60 seconds after failures', () => {
    expect([1, 2, 3, 6, 7, 50].map(retryAfterMillis)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });
});

describe('the kept session', () => {
  const view = (today: string): SessionView => ({
    openedAt: at,
    today,
    zone: 'UTC',
    rolloverHour: 4,
    ...NOTHING_BEFORE,
    entries: [
      {
        card: {
          id: 'activations/relu',
          groupId: 'activations/relu',
          conceptId: 'activations/relu',
          title: { en: 'ReLU', zh: 'ReLU' },
          seed: 1,
          prompt: { en: 'x', zh: 'x' },
          answer: { en: 'x', zh: 'x' },
          source: null,
          body: { kind: 'basic' },
        },
        state: { memory: { state: 'new' }, suspended: false, buriedUntil: null },
        reason: 'new',
      },
    ],
  });

  test('is the latest day’s, and there is none at first', async () => {
    expect(await lastSession(database)).toBeNull();
    await saveSession(database, view('2025-01-01'), at);
    await saveSession(database, view('2025-01-02'), at);
    expect((await lastSession(database))?.today).toBe('2025-01-02');
    expect(await database.sessions.count()).toBe(1);
  });

  test('takes over the states that the server confirms', async () => {
    await saveSession(database, view('2025-01-01'), at);
    await appendEvent(database, event('a'));
    await send();
    expect((await lastSession(database))?.entries[0]?.state).toEqual(suspended);
  });
});
