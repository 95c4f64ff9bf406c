import type { HostToJudge, JudgeToHost } from '#lib/runner/protocol.ts';

/** The trusted worker, as the host sees it. */
export type JudgeConnection = {
  /** Settles when the worker has booted, or rejects when it cannot. */
  readonly ready: Promise<void>;
  readonly send: (message: HostToJudge, transfer?: readonly Transferable[]) => void;
  /** Hears every message until the returned function is called. */
  readonly listen: (hear: (message: JudgeToHost) => void) => () => void;
  readonly close: () => void;
  /** Resolves once it has been closed: nothing more will be heard. */
  readonly closed: Promise<void>;
};

// As for a sandbox (sandbox-frame.ts).
const BOOT_LIMIT_MILLIS = 60_000;

/** Starts the judge worker from `url`. */
export function openJudge(url: string): JudgeConnection {
  const worker = new Worker(url, { name: 'judge' });
  const hearers = new Set<(message: JudgeToHost) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<JudgeToHost>) => {
    for (const hear of hearers) hear(data);
  });
  const listen = (hear: (message: JudgeToHost) => void): (() => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  };
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${url} did not start in time.`)), BOOT_LIMIT_MILLIS);
    const stop = listen((message) => {
      if (message.type !== 'ready') return;
      stop();
      clearTimeout(late);
      resolve();
    });
    worker.addEventListener('error', (event) => {
      clearTimeout(late);
      reject(new Error(`${url} could not be started: ${event.message || 'not found, or broken'}`));
    });
  });
  // Whoever waits for it hears of the failure; that nobody happens to wait is no failure of its own.
  ready.catch(() => undefined);
  let settle: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    ready,
    send: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen,
    close: () => {
      worker.terminate();
      settle();
    },
    closed,
  };
}
