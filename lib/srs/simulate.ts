import type { Job } from './job.ts';
import { fsrs6 } from './fsrs-6.ts';
import { imagineTime, type ImaginedTime, type Simulation } from './simulator/imagined-time.ts';

/** 0.70, 0.71 … 0.99: thirty desired retentions. */
export const SIMULATED_RETENTIONS: readonly number[] = Array.from({ length: 30 }, (_, index) => (70 + index) / 100);

/** What a desired retention costs and brings. */
export type Workload = ImaginedTime & {
  readonly retention: number;
  /** Cards asked a day because they were due, on average. */
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  /**
   * Cards remembered at the end that would not have been without any study, for each minute of it; 0 when no minute was
   * spent. What was known before is nobody’s gain.
   */
  readonly knowledgePerMinute: number;
};

/** The workloads, and what there is to compare them with. */
export type Simulated = {
  readonly workloads: readonly Workload[];
  /** Cards remembered at the end if nothing were studied at all. */
  readonly recallWithoutStudy: number;
};

/**
 * The workload and the expected recall of each retention, from the learner’s real memories. Yields after every retention;
 * run it with `finish` or `runInSlices`. The same simulation gives the same numbers.
 */
export function* simulate(
  simulation: Simulation,
  retentions: readonly number[] = SIMULATED_RETENTIONS,
): Job<Simulated> {
  const recallWithoutStudy = withoutStudy(simulation);
  const workloads: Workload[] = [];
  for (const retention of retentions) {
    workloads.push(workloadOf(retention, imagineTime(simulation, retention), recallWithoutStudy));
    yield { done: workloads.length, total: retentions.length };
  }
  return { workloads, recallWithoutStudy };
}

function workloadOf(retention: number, time: ImaginedTime, recallWithoutStudy: number): Workload {
  const days = time.reviewsByDay.length;
  const minutes = time.minutesByDay.reduce((sum, one) => sum + one, 0);
  return {
    ...time,
    retention,
    reviewsPerDay: time.reviewsByDay.reduce((sum, one) => sum + one, 0) / days,
    minutesPerDay: minutes / days,
    knowledgePerMinute: minutes === 0 ? 0 : (time.expectedRecall - recallWithoutStudy) / minutes,
  };
}

function withoutStudy({ cards, days, parameters }: Simulation): number {
  const model = fsrs6(parameters.weights);
  return cards.reduce((sum, card) => sum + model.recall(days - card.lastReviewDay, card.stability), 0);
}
