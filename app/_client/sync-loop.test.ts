// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SyncOutcome } from './send-outbox.ts';
import { retryAfterMillis, startSync, type SyncLoop, type SyncStatus } from './sync-loop.ts';

// The retry’s own clock stands still, so that only what a test does can send.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
let sync: SyncLoop;
afterEach(() => {
  sync.stop();
  vi.useRealTimers();
});

/** A loop whose rounds end as they are told to, and what it has told. */
function start(outcomes: (SyncOutcome | Error)[]) {
  const statuses: SyncStatus[] = [];
  const problems: unknown[] = [];
  sync = startSync({
    round: async () => {
      const outcome = outcomes.shift() ?? 'sent';
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    onStatus: (status) => statuses.push(status),
    onProblem: (problem) => problems.push(problem),
  });
  return { statuses, problems };
}

describe('the sync loop', () => {
  test('sends at once and after each poke, and says so', async () => {
    const { statuses } = start([]);
    await sync.poke();
    expect(statuses).toEqual(['sending', 'idle', 'sending', 'idle']);
  });

  test('pokes while it sends are one more round, which each of them waits for', async () => {
    const { statuses } = start([]);
    await Promise.all([sync.poke(), sync.poke(), sync.poke()]);
    expect(statuses).toEqual(['sending', 'idle', 'sending', 'idle']);
    await sync.poke();
    expect(statuses).toHaveLength(6);
  });

  test.each([
    ['the network comes back', () => window.dispatchEvent(new Event('online'))],
    ['the page is seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the browser brings the page back', () => window.dispatchEvent(new Event('pageshow'))],
  ])('what waited is sent when %s', async (_name, wake) => {
    const { statuses } = start(['waiting']);
    await vi.waitFor(() => expect(statuses.at(-1)).toBe('waiting'));
    wake();
    await vi.waitFor(() => expect(statuses.at(-1)).toBe('idle'));
  });

  test.each<SyncOutcome | Error>(['waiting', new Error('The connection is closing.')])(
    'tries again by itself after any failure, 1, 2, 4 seconds later: %s',
    async (failure) => {
      const { statuses, problems } = start([failure, failure, failure]);
      for (const [round, millis] of [1_000, 2_000, 4_000].entries()) {
        await vi.advanceTimersByTimeAsync(0);
        expect(statuses).toHaveLength(2 * (round + 1));
        expect(statuses.at(-1)).toBe('waiting');
        await vi.advanceTimersByTimeAsync(millis - 1);
        expect(statuses).toHaveLength(2 * (round + 1));
        await vi.advanceTimersByTimeAsync(1);
      }
      await vi.advanceTimersByTimeAsync(0);
      expect(statuses.at(-1)).toBe('idle');
      expect(problems).toHaveLength(failure === 'waiting' ? 0 : 3);
    },
  );

  test('waits 1, 2, 4 … at most 60 seconds', () => {
    expect([1, 2, 3, 6, 7, 50].map(retryAfterMillis)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });
});
