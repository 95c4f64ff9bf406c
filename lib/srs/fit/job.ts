import type { Progress } from '#lib/srs/optimiser/train.ts';

/** Long work that yields how far it has come: the optimiser and the simulator are such. */
export type Job<Outcome> = Generator<Progress, Outcome>;

/** Runs a job to its end, in one go. */
export function finish<Outcome>(job: Job<Outcome>): Outcome {
  for (;;) {
    const turn = job.next();
    if (turn.done === true) return turn.value;
  }
}

/** What `runInSlices` needs of the world. */
export type Slicing = {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Gives way, so that messages can arrive. */
  readonly pause: () => Promise<void>;
  /** Whether the learner has called the work off. */
  readonly isCancelled: () => boolean;
  readonly report: (progress: Progress) => void;
};

/** How long a job runs between two looks at the messages. */
const SLICE_MILLIS = 40;

/**
 * Runs a job in slices of about 40 ms, reports after each and stops when it is called off: null then, and nothing is kept
 * of it. For a worker: its messages arrive between slices.
 */
export async function runInSlices<Outcome>(job: Job<Outcome>, slicing: Slicing): Promise<Outcome | null> {
  let sliceBegan = slicing.now();
  for (;;) {
    const turn = job.next();
    if (turn.done === true) return turn.value;
    if (slicing.now() - sliceBegan < SLICE_MILLIS) continue;
    slicing.report(turn.value);
    await slicing.pause();
    if (slicing.isCancelled()) return null;
    sliceBegan = slicing.now();
  }
}
