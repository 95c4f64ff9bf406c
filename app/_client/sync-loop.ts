import type { SyncOutcome } from './send-outbox.ts';

/** `waiting` means that not everything went the last time; it is safe where it waits. */
export type SyncStatus = 'idle' | 'sending' | 'waiting';

export type SyncLoop = {
  /**
   * Sends soon; to be called after each append. Calls while it sends are gathered into one more round. Resolves when a
   * round that began after the call is over.
   */
  readonly poke: () => Promise<void>;
  /** Stops listening and trying; what waits stays where it is. */
  readonly stop: () => void;
};

export type SyncLoopOptions = {
  /** Sends what waits, once. It may throw. */
  readonly round: () => Promise<SyncOutcome>;
  readonly onStatus: (status: SyncStatus) => void;
  /** Told of what a round has thrown. */
  readonly onProblem: (problem: unknown) => void;
};

/**
 * Keeps sending while the page lives: at once, after each poke, when the network or the page comes back, and after a
 * failure of any sort in 1, 2, 4 … 60 s.
 */
export function startSync({ round, onStatus, onProblem }: SyncLoopOptions): SyncLoop {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let stopped = false;

  const attempt = async (): Promise<SyncOutcome> => {
    try {
      return await round();
    } catch (problem) {
      onProblem(problem);
      return 'waiting';
    }
  };
  const run = async (): Promise<void> => {
    if (stopped) return;
    clearTimeout(timer);
    onStatus('sending');
    const outcome = await attempt();
    failures = outcome === 'sent' ? 0 : failures + 1;
    if (stopped) return;
    if (outcome === 'waiting') timer = setTimeout(() => void poke(), retryAfterMillis(failures));
    onStatus(outcome === 'sent' ? 'idle' : 'waiting');
  };
  const begin = (): Promise<void> => {
    next = null;
    const mine = run().then(() => {
      if (running === mine && next === null) running = null;
    });
    running = mine;
    return mine;
  };
  function poke(): Promise<void> {
    if (running === null) return begin();
    return (next ??= running.then(begin));
  }

  const unlisten = listen(() => void poke());
  void poke();
  return {
    poke,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unlisten();
    },
  };
}

/** 1 s after the first failure, then twice as long each time, at most a minute. */
export function retryAfterMillis(failures: number): number {
  return Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1));
}

function listen(poke: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  window.addEventListener('online', poke);
  window.addEventListener('pageshow', poke);
  document.addEventListener('visibilitychange', poke);
  return () => {
    window.removeEventListener('online', poke);
    window.removeEventListener('pageshow', poke);
    document.removeEventListener('visibilitychange', poke);
  };
}
