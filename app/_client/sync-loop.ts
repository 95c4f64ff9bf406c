import type { ClientDatabase } from './client-database.ts';
import { sendOutbox, type Post } from './sync.ts';

/** `waiting` means the server did not answer the last time; the events are safe in the outbox. */
export type SyncStatus = 'idle' | 'sending' | 'waiting';

export type SyncLoop = {
  /** Sends soon; to be called after each append. Calls while it sends are gathered into one more round. */
  readonly poke: () => void;
  /** Stops listening and trying; what waits stays in the outbox. */
  readonly stop: () => void;
};

export type SyncLoopOptions = {
  readonly database: ClientDatabase;
  readonly post: Post;
  readonly onStatus: (status: SyncStatus) => void;
  /** Told of a failure of the browser’s own database. */
  readonly onProblem: (problem: unknown) => void;
};

/**
 * Keeps sending the outbox while the page lives: at once, after each poke, when the network or the page comes back, and
 * after a failure in 1, 2, 4 … 60 s.
 */
export function startSync(options: SyncLoopOptions): SyncLoop {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  const round = async (): Promise<void> => {
    if (stopped) return;
    options.onStatus('sending');
    const outcome = await sendOutbox(options.database, options.post);
    failures = outcome === 'sent' ? 0 : failures + 1;
    if (stopped) return;
    options.onStatus(outcome === 'sent' ? 'idle' : 'waiting');
    if (outcome === 'waiting') timer = setTimeout(poke, retryAfterMillis(failures));
  };
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        clearTimeout(timer);
        await round();
      } while (again);
    } catch (problem) {
      options.onProblem(problem);
      options.onStatus('waiting');
    } finally {
      running = false;
    }
  };
  function poke(): void {
    again = true;
    if (!running && !stopped) void run();
  }

  const unlisten = listen(poke);
  poke();
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
  document.addEventListener('visibilitychange', poke);
  return () => {
    window.removeEventListener('online', poke);
    document.removeEventListener('visibilitychange', poke);
  };
}
