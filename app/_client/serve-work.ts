import { runInSlices, type Job } from '#lib/srs/fit/job.ts';
import type { WorkMessage, WorkProgress } from './work.ts';

/** In a worker: does what is asked for, once, and tells how far it is; whoever asked calls it off by ending the worker. */
export function serveWork<Step extends string, Outcome>(
  act: (request: unknown, tell: (progress: WorkProgress<Step>) => void) => Promise<Outcome>,
): void {
  const say = (message: WorkMessage<Step, Outcome>): void => globalThis.postMessage(message);
  globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    act(data, (progress) => say({ kind: 'progress', progress })).then(
      (outcome) => say({ kind: 'done', outcome }),
      (error: unknown) => say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
  });
}

/** In a worker: runs a job to its end and tells how far it is, in per cent from `from` to `to`. */
export async function runJob<Outcome>(
  job: Job<Outcome>,
  [from, to]: readonly [from: number, to: number],
  tell: (percent: number) => void,
): Promise<Outcome> {
  const outcome = await runInSlices(job, {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    isCancelled: () => false,
    report: ({ done, total }) => tell(Math.round(from + ((to - from) * done) / Math.max(1, total))),
  });
  if (outcome === null) throw new Error('A job that nobody can call off was called off.');
  return outcome;
}
