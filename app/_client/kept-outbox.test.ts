// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reviewOf, submissionOf } from '#tests/support/outbox-server.ts';
import { ClientDatabase } from './client-database.ts';
import { keepForLater } from './local-submissions.ts';
import { KeptOutbox } from './kept-outbox.ts';
import { reviewEntry, type OutboxEntry } from './outbox-entry.ts';
import { refusedEntries, waitingEntries } from './outbox.ts';
import type { PostOutcome } from './post-entries.ts';
import { sendOutbox } from './send-outbox.ts';

let names = 0;
let database: ClientDatabase;
let outbox: KeptOutbox;
let troubles: unknown[];
const entry = (id: string, cardId?: string) => reviewEntry(reviewOf(id, cardId));
const onDisk = async () => (await waitingEntries(database)).map(({ id }) => id);
const idsOf = async () => (await outbox.waiting()).map(({ id }) => id);
/** A server that records everything, but what begins with `bad`. */
const post = async (entries: readonly OutboxEntry[]): Promise<PostOutcome> => ({
  kind: 'answered',
  reply: {
    results: entries.map(({ id }) =>
      id.startsWith('bad') ? { id, status: 'refused', reason: 'malformed' } : { id, status: 'recorded', reason: null },
    ),
    states: {},
    at: null,
  },
});
/** As when the browser takes the connection away, again and again: so many transactions throw. */
function failTransactions(count: number): void {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let time = 0; time < count; time += 1) {
    spy.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
  }
}
/** As when the browser refuses its storage altogether. */
function refuseStorage(): () => void {
  const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The user denied permission.', 'InvalidStateError');
  });
  database.reconnect();
  return () => refused.mockRestore();
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  localStorage.clear();
  troubles = [];
  database = new ClientDatabase(`kept-${(names += 1)}`);
  outbox = new KeptOutbox(database, (problem) => troubles.push(problem));
});
afterEach(() => {
  database.close();
  vi.restoreAllMocks();
});

describe('a connection that dies', () => {
  test('is made again, however often it dies, and nothing is lost or out of order', async () => {
    await outbox.append(entry('a'));
    failTransactions(9);
    const kept = [outbox.append(entry('b')), outbox.append(entry('c'))];
    await expect.poll(() => outbox.waiting().then(() => onDisk())).toEqual(['a', 'b', 'c']);
    await Promise.all(kept);
    expect(troubles.at(-1)).toBeNull();
  });
});

describe('a browser that refuses its storage', () => {
  test('what is done is held in the page, in order, with a warning, until the storage takes it', async () => {
    const allow = refuseStorage();
    const kept = [outbox.append(entry('a')), outbox.append(submissionOf('b'))];
    expect(await idsOf()).toEqual(['a', 'b']);
    expect(troubles.length).toBeGreaterThan(0);
    expect(troubles).not.toContain(null);
    allow();
    expect(await idsOf()).toEqual(['a', 'b']);
    await Promise.all(kept);
    expect(await onDisk()).toEqual(['a', 'b']);
    expect(troubles.at(-1)).toBeNull();
  });

  test('what is held is sent from the page, and told apart as everywhere', async () => {
    const allow = refuseStorage();
    const kept = [outbox.append(entry('a')), outbox.append(entry('bad'))];
    expect(await outbox.deliveryOf('a')).toEqual({ kind: 'waiting' });
    expect(await sendOutbox(outbox, post).catch(() => 'waiting')).toBe('waiting');
    await Promise.all(kept);
    expect(await outbox.deliveryOf('a')).toEqual({ kind: 'recorded' });
    expect(await outbox.deliveryOf('bad')).toEqual({ kind: 'refused', reason: 'malformed' });
    allow();
    await outbox.append(entry('c'));
    expect(await onDisk()).toEqual(['c']);
    expect((await refusedEntries(database)).map(({ id }) => id)).toEqual(['bad']);
  });

  test('what it knows since a view was opened has what is held too', async () => {
    const allow = refuseStorage();
    void outbox.append(entry('a'));
    expect((await outbox.knownSince(0)).waiting).toEqual([entry('a')]);
    allow();
  });

  test('an entry that cannot be written down does not exist twice', async () => {
    await outbox.append(entry('a'));
    await sendOutbox(outbox, post);
    expect(await outbox.deliveryOf('a')).toEqual({ kind: 'recorded' });
    expect(await idsOf()).toEqual([]);
  });
});

describe('submissions that wait in the local storage', () => {
  const body = submissionOf('s').body as Parameters<typeof keepForLater>[0];

  test('of the app’s first version are carried over, before what comes after them, and forgotten there', async () => {
    localStorage.setItem('gradus:submissions', JSON.stringify([body, { ...body, id: 't' }]));
    await outbox.append(entry('a'));
    expect(await waitingEntries(database)).toEqual([submissionOf('s'), submissionOf('t'), entry('a')]);
    expect(localStorage.getItem('gradus:submissions')).toBeNull();
  });

  test('stay there as long as the database does not take them', async () => {
    expect(keepForLater(body)).toBe(true);
    const allow = refuseStorage();
    await outbox.waiting().catch(() => null);
    expect(localStorage.getItem('gradus:submissions')).not.toBeNull();
    allow();
    expect(await idsOf()).toEqual(['s']);
    expect(localStorage.getItem('gradus:submissions')).toBeNull();
  });

  test('one without an id is kept as well; what is no list stays where it is', async () => {
    localStorage.setItem('gradus:submissions', JSON.stringify([{ source: 'mine' }]));
    expect((await outbox.waiting()).map(({ kind, body: kept }) => [kind, (kept as typeof body).source])).toEqual([
      ['submission', 'mine'],
    ]);
    localStorage.setItem('gradus:submissions', '{torn');
    await outbox.append(entry('a'));
    expect(localStorage.getItem('gradus:submissions')).toBe('{torn');
  });

  test('a full local storage says so', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    expect(keepForLater(body)).toBe(false);
  });
});
