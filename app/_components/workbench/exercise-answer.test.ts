// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import type { Delivery } from '#app/_client/outbox.ts';
import { recordExerciseAnswer } from './exercise-answer.ts';

type Sent = { readonly events: readonly { readonly id: string; readonly zone: string }[] };

/** What the server, or something in its place, answers to each request from now on. */
let answer: (sent: Sent) => Response;
const ofTheServer = (status: string) => (sent: Sent) =>
  Response.json({ results: sent.events.map(({ id }) => ({ id, status, reason: 'malformed' })), states: {}, at: 1 });
const portal = (): Response => new Response('<h1>Sign in</h1>');
const record = (onTold: (delivery: Delivery) => void = () => undefined, zone = 'UTC') =>
  recordExerciseAnswer(
    {
      id: newId(),
      exerciseId: 'losses/softmax',
      at: Date.now(),
      rating: 'good',
      tookMillis: 9,
      seed: 1,
      clock: { zone, rolloverHour: 4 },
      attempt: { passed: true, submissions: 1, hintsUsed: 0, editorialOpened: false },
    },
    onTold,
  );

beforeEach(() => {
  answer = ofTheServer('recorded');
  vi.stubGlobal('fetch', async (_path: string, { body }: { readonly body: string }) =>
    answer(JSON.parse(body) as Sent),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  const { database } = browserClient();
  await Promise.all([database.outbox.clear(), database.refused.clear()]);
});

describe('the answer to an exercise is recorded', () => {
  test('when the server says so for its id', async () => {
    expect(await record()).toEqual({ kind: 'recorded' });
  });

  test('not when the server refuses it, though nothing waits any more', async () => {
    answer = ofTheServer('refused');
    expect(await record(undefined, 'Etc/Unknown')).toEqual({ kind: 'refused', reason: 'malformed' });
    expect(await browserClient().database.outbox.count()).toBe(0);
  });

  test('not when something in between answers, until the server has', async () => {
    answer = portal;
    const told = vi.fn<(delivery: Delivery) => void>();
    expect(await record(told)).toEqual({ kind: 'waiting' });
    expect(told).not.toHaveBeenCalled();
    answer = ofTheServer('duplicate');
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith({ kind: 'recorded' }));
  });

  test('not when the server speaks of other entries', async () => {
    answer = () => Response.json({ results: [{ id: 'another', status: 'recorded' }], states: {} });
    expect(await record()).toEqual({ kind: 'waiting' });
  });

  test('what was refused and is sent again is recorded then', async () => {
    answer = ofTheServer('refused');
    await record();
    const [row] = await browserClient().database.refused.toArray();
    answer = ofTheServer('recorded');
    await browserClient().resend(row!.id);
    expect(await browserClient().deliveryOf(row!.id)).toEqual({ kind: 'recorded' });
  });
});
