import { MINUTE_MILLIS } from '#lib/base/time.ts';

/** By difficulty 1 to 5, as exercise.yaml defines it. */
const NOMINAL_MINUTES = [5, 10, 20, 40, 60];
/** So few times say little of a learner. */
const ENOUGH_TIMES = 3;

/** What an exercise of this difficulty, 1 to 5, takes somebody who is learning it. */
export function nominalMillis(difficulty: number): number {
  return (NOMINAL_MINUTES[difficulty - 1] ?? 20) * MINUTE_MILLIS;
}

/** The middle one of the times, the later of two; null of none. */
export function medianOf(times: readonly number[]): number | null {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? null;
}

/** What an exercise takes this learner: their median, or the nominal time while they have done it fewer than three times. */
export function usualMillis(times: readonly number[], difficulty: number): number {
  const median = times.length < ENOUGH_TIMES ? null : medianOf(times);
  return median ?? nominalMillis(difficulty);
}

/** No learner is taken to be so many times quicker or slower than the nominal times. */
const WIDEST_PACE = 3;

/**
 * How many times the nominal time a learner takes: the median over these answers to exercises, between a third and three
 * times; 1 while there are fewer than three.
 */
export function paceOf(answers: readonly { readonly tookMillis: number; readonly difficulty: number }[]): number {
  if (answers.length < ENOUGH_TIMES) return 1;
  const pace = medianOf(answers.map(({ tookMillis, difficulty }) => tookMillis / nominalMillis(difficulty))) ?? 1;
  return Math.min(WIDEST_PACE, Math.max(1 / WIDEST_PACE, pace));
}
