// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { waitingEntries } from '#app/_client/outbox.ts';
import type { Report } from '#lib/exercises/report.ts';
import { exercisePage } from '#tests/support/exercise-page.ts';
import { useSubmissions } from './use-submissions.ts';
import { parseWorkspace, type Workspace } from './workspace.ts';
import { useWorkspace } from './use-workspace.ts';

const report = { verdict: 'pass' } as Report;
const arrived: string[] = [];
/** What the server, or something in its place, answers from now on. */
let answer: (id: string) => Response;
const ofTheServer = (id: string): Response => {
  arrived.push(id);
  return Response.json({ results: [{ id, status: 'recorded' }] }, { status: 201 });
};
const open = () =>
  renderHook(() => {
    const exercise = exercisePage();
    return useSubmissions(exercise, useWorkspace(exercise));
  }).result;
const waiting = async () => (await waitingEntries(browserClient().database)).map(({ kind, id }) => [kind, id]);

beforeEach(() => {
  arrived.length = 0;
  answer = ofTheServer;
  vi.stubGlobal('fetch', async (_path: string, { body }: { readonly body: string }) =>
    answer((JSON.parse(body) as { readonly id: string }).id),
  );
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await browserClient().database.outbox.clear();
});

/** A workspace with this code. */
const written = (draft: string): Workspace => parseWorkspace(JSON.stringify({ draft }))!;

describe('a submission', () => {
  it('is with the server once the server says so', async () => {
    const used = open();
    await act(() => used.current.submit(written('code'), report));
    expect(used.current.areSent).toBe(true);
    expect(arrived).toEqual([used.current.submissions[0]?.id]);
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['a page of a captive portal', () => new Response('<h1>Sign in</h1>')],
    ['401', () => new Response('', { status: 401 })],
    ['404', () => new Response('', { status: 404 })],
    ['429', () => new Response('', { status: 429 })],
  ])('waits, and is not said to be sent, while the answer is %s', async (_name, something) => {
    answer = something;
    const used = open();
    await act(() => used.current.submit(written('code'), report));
    const id = used.current.submissions[0]!.id;
    expect(used.current.areSent).toBe(false);
    expect(await waiting()).toEqual([['submission', id]]);
    answer = ofTheServer;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(arrived).toEqual([id]));
    await vi.waitFor(() => expect(used.current.areSent).toBe(true), { timeout: 5_000 });
  });

  it('is not lost where the local storage takes nothing', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    answer = () => new Response('', { status: 503 });
    const used = open();
    await act(() => used.current.submit(written('code'), report));
    expect(used.current.areSent).toBe(false);
    expect(await waiting()).toHaveLength(1);
  });
});
