// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { settleEntries, waitingEntries } from '#app/_client/outbox.ts';
import { knownCardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SessionMode, SessionView } from '#lib/study/session/session-view.ts';
import { NOTHING_BEFORE } from '#tests/support/session.ts';
import { useSession } from './use-session.ts';

const NEW: CardState = { memory: { state: 'new' }, suspended: false, buriedUntil: null };
const viewOf = (names: readonly string[], more: Partial<SessionView> = {}): SessionView => ({
  openedAt: Date.now(),
  today: '2026-03-04',
  zone: 'UTC',
  rolloverHour: 4,
  ...NOTHING_BEFORE,
  entries: names.map((name) => ({
    card: {
      id: knownCardId(`pack/${name}`),
      groupId: `pack/${name}`,
      conceptId: 'pack/concept',
      title: { en: 'T', zh: 'T' },
      pack: null,
      practice: null,
      seed: 1,
      prompt: { en: 'P', zh: 'P' },
      answer: { en: 'A', zh: 'A' },
      print: '0badcafe',
      source: null,
      body: { kind: 'basic' },
    },
    state: NEW,
    reason: 'new',
  })),
  ...more,
});
const through = (): CardState => ({
  ...NEW,
  memory: {
    state: 'review',
    stability: 9,
    difficulty: 5,
    dueAt: Date.now() + 9 * DAY_MILLIS,
    lastReviewAt: Date.now(),
    reps: 1,
    lapses: 0,
    intervalDays: 9,
  },
});
const open = (view: SessionView) => renderHook(() => useSession(view)).result;
const currentOf = (page: ReturnType<typeof open>) => page.current.state.current?.card.id ?? null;
let ids = 0;
/** Answers the card that is asked; returns the event’s id. */
function answer(page: ReturnType<typeof open>): string {
  const id = `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  act(() => page.current.act({ type: 'show' }));
  act(() => page.current.act({ type: 'rate', rating: 'easy', id, at: Date.now() }));
  return id;
}
/** The server confirms all that waits, with these states. */
async function confirm(states: Readonly<Record<string, CardState>>): Promise<void> {
  const { database } = browserClient();
  const sent = await waitingEntries(database);
  const results = sent.map(({ id }) => ({ id, status: 'recorded' as const, reason: null }));
  await settleEntries(database, sent, { results, states, at: Date.now() });
}

beforeEach(async () => {
  const { database } = browserClient();
  await Promise.all([database.outbox.clear(), database.confirmed.clear()]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('an older view, shown again', () => {
  test.each<[string, SessionMode | undefined]>([
    ['the day’s own or a concept’s', undefined],
    ['ahead of time', 'ahead'],
  ])('does not ask what was answered since and is with the server: %s', async (_name, mode) => {
    const view = viewOf(['one', 'two'], mode ? { mode } : {});
    const first = open(view);
    expect(currentOf(first)).toBe('pack/one');
    const id = answer(first);
    await waitFor(async () => expect((await waitingEntries(browserClient().database))[0]?.id).toBe(id));
    await confirm({ 'pack/one': through() });
    cleanup();
    const back = open(view);
    await waitFor(() => expect(currentOf(back)).toBe('pack/two'));
    expect(back.current.state.ready).toEqual([]);
  });

  test('does not ask what still waits in the outbox', async () => {
    const view = viewOf(['one', 'two']);
    answer(open(view));
    cleanup();
    const back = open(view);
    await waitFor(() => expect(currentOf(back)).toBe('pack/two'));
  });

  test('whatever the days are called: after a journey west too', async () => {
    await confirm({ 'pack/one': through() });
    const west = open(viewOf(['one', 'two'], { today: '2026-03-03', openedAt: Date.now() - 1_000 }));
    await waitFor(() => expect(currentOf(west)).toBe('pack/two'));
  });

  test('who shows the answer before the browser’s database has spoken goes on with that card', async () => {
    const page = open(viewOf(['one', 'two']));
    act(() => page.current.act({ type: 'show' }));
    await act(async () => void (await browserClient().knownSince(0)));
    expect(page.current.state.phase.name).toBe('answer');
    expect(currentOf(page)).toBe('pack/one');
  });

  test('a newer view is believed', async () => {
    await confirm({ 'pack/one': through() });
    const later = open(viewOf(['one'], { openedAt: Date.now() + 1_000 }));
    await act(async () => void (await browserClient().knownSince(0)));
    expect(currentOf(later)).toBe('pack/one');
  });

  test.each([
    ['brings it back', () => window.dispatchEvent(new Event('pageshow'))],
    ['shows it after another tab', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('a page does not ask what was answered elsewhere once the browser %s', async (_name, wake) => {
    const page = open(viewOf(['one', 'two', 'three', 'four']));
    await act(async () => void (await browserClient().knownSince(0)));
    answer(page);
    await waitFor(async () => expect(await waitingEntries(browserClient().database)).toHaveLength(1));
    await confirm({ 'pack/one': through(), 'pack/two': through(), 'pack/three': through() });
    act(() => void wake());
    await waitFor(() => expect(currentOf(page)).toBe('pack/four'));
    expect(page.current.state.ready).toEqual([]);
    expect(page.current.state.tally.answered).toBe(1);
  });
});

describe('a browser that does not keep an answer', () => {
  test('is told of, the session goes on, and the next success keeps all and clears the warning', async () => {
    const page = open(viewOf(['one', 'two', 'three']));
    const { database } = browserClient();
    await act(async () => void (await browserClient().knownSince(0)));
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The connection was lost.', 'UnknownError');
    });
    database.reconnect();
    const first = answer(page);
    expect(currentOf(page)).toBe('pack/two');
    await waitFor(() => expect(page.current.failure).toMatch(/connection was lost/));
    refused.mockRestore();
    const second = answer(page);
    expect(currentOf(page)).toBe('pack/three');
    await waitFor(() => expect(page.current.failure).toBeNull());
    expect((await waitingEntries(database)).map(({ id }) => id)).toEqual([first, second]);
  });
});
