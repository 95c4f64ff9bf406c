import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reviewOf, submissionOf, SUSPENDED } from '#tests/support/outbox-server.ts';
import { ClientDatabase } from './client-database.ts';
import { knownSince } from './known-since.ts';
import { reviewEntry } from './outbox-entry.ts';
import {
  appendEntries,
  deliveryOf,
  dismissRefused,
  refusedEntries,
  resendRefused,
  settleEntries,
  waitingEntries,
} from './outbox.ts';
import type { EntryResult } from './server-reply.ts';
import { watchOutbox, type OutboxCounts } from './watch-outbox.ts';

let names = 0;
let database: ClientDatabase;
const entry = (id: string, cardId?: string) => reviewEntry(reviewOf(id, cardId));
const waiting = async (): Promise<readonly string[]> => (await waitingEntries(database)).map(({ id }) => id);
const settle = async (results: readonly EntryResult[], states = {}, at: number | null = null) =>
  settleEntries(database, await waitingEntries(database), { results, states, at });
const recorded = (id: string): EntryResult => ({ id, status: 'recorded', reason: null });

beforeEach(() => {
  database = new ClientDatabase(`outbox-${(names += 1)}`);
});
afterEach(() => database.close());

describe('the outbox', () => {
  test('has answers and submissions in one order, after the page is closed and opened again', async () => {
    await appendEntries(database, [entry('c'), submissionOf('a'), entry('b')]);
    const { name } = database;
    database.close();
    database = new ClientDatabase(name);
    expect(await waitingEntries(database)).toEqual([entry('c'), submissionOf('a'), entry('b')]);
  });

  test('the same id twice is one entry', async () => {
    await appendEntries(database, [entry('a')]);
    await appendEntries(database, [entry('a'), entry('b')]);
    expect(await waiting()).toEqual(['a', 'b']);
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
    await appendEntries(database, [entry('a'), submissionOf('b')]);
    await next;
    stop();
    expect(seen.at(0)?.waiting).toEqual({ answers: 0, submissions: 0, remarks: 0 });
    expect(seen.at(-1)?.waiting).toEqual({ answers: 1, submissions: 1, remarks: 0 });
  });

  test('keeps what the app’s first version had left in it, waiting or refused', async () => {
    const { name } = database;
    const first = new Dexie(name);
    first.version(1).stores({ outbox: '++order, &id', refused: '&id', sessions: '&day' });
    await first.table('outbox').bulkAdd(['b', 'a'].map((id) => ({ id, event: reviewOf(id) })));
    await first.table('refused').add({ id: 'c', event: reviewOf('c'), reason: 'unknown-card' });
    await first.table('sessions').add({ day: '2025-01-01', view: {}, savedAt: 1 });
    first.close();
    expect(await waitingEntries(database)).toEqual([entry('b'), entry('a')]);
    expect(await refusedEntries(database)).toEqual([{ ...entry('c'), reason: 'unknown-card' }]);
    await resendRefused(database, 'c');
    expect(await waiting()).toEqual(['b', 'a', 'c']);
  });

  test('reads what a page of the first version, still open, writes after that', async () => {
    await database.outbox.add({ id: 'a', event: reviewOf('a') });
    expect(await waitingEntries(database)).toEqual([entry('a')]);
  });

  test('keeps an entry of a kind that it does not know as it is', async () => {
    const dream = { kind: 'dream', version: 3, id: 'd', body: { of: ['sheep'] } };
    await appendEntries(database, [dream]);
    expect(await waitingEntries(database)).toEqual([dream]);
  });
});

describe('a reply', () => {
  test('settles what it mentions and was sent, and nothing else', async () => {
    await appendEntries(database, [entry('a'), entry('b'), entry('c')]);
    const sent = [entry('a'), entry('b')];
    await settleEntries(database, sent, { results: [recorded('a'), recorded('c')], states: {}, at: null });
    expect(await waiting()).toEqual(['b', 'c']);
    expect(await deliveryOf(database, 'a')).toEqual({ kind: 'recorded' });
    expect(await deliveryOf(database, 'b')).toEqual({ kind: 'waiting' });
    expect(await deliveryOf(database, 'c')).toEqual({ kind: 'waiting' });
  });

  test('an empty outbox is no proof: what was refused is not recorded, nor what nobody knows of', async () => {
    await appendEntries(database, [entry('a')]);
    await settle([{ id: 'a', status: 'refused', reason: 'malformed' }]);
    expect(await waiting()).toEqual([]);
    expect(await deliveryOf(database, 'a')).toEqual({ kind: 'refused', reason: 'malformed' });
    expect(await deliveryOf(database, 'never')).toEqual({ kind: 'waiting' });
  });

  test('a refused entry is kept with its reason, until it is dismissed or sent again', async () => {
    await appendEntries(database, [entry('a'), submissionOf('b')]);
    await settle(['a', 'b'].map((id) => ({ id, status: 'refused', reason: 'unknown-card' })));
    expect((await refusedEntries(database)).map(({ id, kind, reason }) => [id, kind, reason])).toEqual([
      ['a', 'review', 'unknown-card'],
      ['b', 'submission', 'unknown-card'],
    ]);
    await dismissRefused(database, 'a');
    await resendRefused(database, 'b');
    expect(await refusedEntries(database)).toEqual([]);
    expect(await waitingEntries(database)).toEqual([submissionOf('b')]);
  });
});

describe('what is known since a view was opened', () => {
  const X = 'activations/relu';
  const other = { ...SUSPENDED, suspended: false };

  test('are the states that the server told from then on, and what still waits', async () => {
    await appendEntries(database, [entry('a'), entry('b')]);
    await settle([recorded('a')], { [X]: SUSPENDED }, 100);
    const since = await knownSince(database, 100);
    expect([...since.states]).toEqual([[X, SUSPENDED]]);
    expect(since.waiting.map(({ id }) => id)).toEqual(['b']);
    expect((await knownSince(database, 101)).states.size).toBe(0);
  });

  test('an older word of a card does not replace a newer, in whatever order they come', async () => {
    await settle([], { [X]: SUSPENDED }, 200);
    await settle([], { [X]: other }, 100);
    expect([...(await knownSince(database, 0)).states]).toEqual([[X, SUSPENDED]]);
  });
});
