import type { Job } from '#lib/srs/fit/job.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { imagineTime, type ImaginedTime, type Simulation } from './imagined-time.ts';

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

/** What a number of new cards a day costs. */
export type NewCardsLoad = {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
};

/** The workload of each number of new cards a day, at one desired retention. Yields after every number. */
export function* simulateNewCards(
  simulation: Simulation,
  retention: number,
  counts: readonly number[],
): Job<readonly NewCardsLoad[]> {
  const loads: NewCardsLoad[] = [];
  for (const newPerDay of counts) {
    const { reviewsByDay, minutesByDay } = imagineTime({ ...simulation, newPerDay }, retention);
    const [reviewsPerDay, minutesPerDay] = [meanOf(reviewsByDay), meanOf(minutesByDay)];
    loads.push({ newPerDay, reviewsPerDay, minutesPerDay });
    yield { done: loads.length, total: counts.length };
  }
  return loads;
}

function workloadOf(retention: number, time: ImaginedTime, recallWithoutStudy: number): Workload {
  const minutesPerDay = meanOf(time.minutesByDay);
  const minutes = minutesPerDay * time.minutesByDay.length;
  return {
    ...time,
    retention,
    reviewsPerDay: meanOf(time.reviewsByDay),
    minutesPerDay,
    knowledgePerMinute: minutes === 0 ? 0 : (time.expectedRecall - recallWithoutStudy) / minutes,
  };
}

function withoutStudy({ cards, days, parameters }: Simulation): number {
  const model = fsrs6(parameters.weights);
  return cards.reduce((sum, card) => sum + model.recall(days - card.lastReviewDay, card.stability), 0);
}

function meanOf(days: Int32Array | Float64Array): number {
  let sum = 0;
  for (const one of days) sum += one;
  return sum / days.length;
}
