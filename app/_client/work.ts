/** How far a piece of work has come: which step, and 0 to 100 of the whole. */
export type WorkProgress<Step extends string> = { readonly step: Step; readonly percent: number };

/** What a worker tells: how far it is, and at last what came out or why nothing did. */
export type WorkMessage<Step extends string, Outcome> =
  | { readonly kind: 'progress'; readonly progress: WorkProgress<Step> }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly detail: string };

/** Who listens, and how the work is called off. */
export type WorkHooks<Step extends string> = {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: WorkProgress<Step>) => void;
};

/**
 * Hands a worker its one request and waits for what comes out; null when it was called off. The worker is ended in any
 * case. Throws when the work failed, with the worker’s own words.
 */
export function work<Step extends string, Outcome>(
  worker: Worker,
  request: unknown,
  { signal, onProgress }: WorkHooks<Step>,
): Promise<Outcome | null> {
  const outcome = new Promise<Outcome | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    if (signal.aborted) resolve(null);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkMessage<Step, Outcome>>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'done') resolve(data.outcome);
      else reject(new Error(data.detail));
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(request);
  });
  return outcome.finally(() => worker.terminate());
}
