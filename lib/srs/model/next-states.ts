import { fsrs6 } from './fsrs-6.ts';
import { roundedDay } from '#lib/srs/answer/fuzz.ts';
import type { Strength } from './memory-model.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';

/** A strength, and the days until recall falls to the retention wanted, not rounded. */
export type NextState = { readonly memory: Strength; readonly interval: number };

/**
 * What each rating makes of a strength (null: never answered) `elapsedDays` after the last answer; 0 is the same day.
 * No steps, no fuzz. The weights may be 17, 19 or 21.
 */
export function nextStates(
  memory: Strength | null,
  elapsedDays: number,
  retention: number = DEFAULT_PARAMETERS.desiredRetention,
  weights: readonly number[] = DEFAULT_PARAMETERS.weights,
): Readonly<Record<Rating, NextState>> {
  const model = fsrs6(weights);
  const states = RATINGS.map((rating) => {
    const after = memory === null ? model.first(rating) : model.next(memory, rating, elapsedDays);
    return [rating, { memory: after, interval: model.daysUntil(retention, after.stability) }];
  });
  return Object.fromEntries(states) as Record<Rating, NextState>;
}

/** The strength after answers, each so many days after the one before; null after none. */
export function strengthAfter(
  answers: readonly { readonly rating: Rating; readonly elapsedDays: number }[],
  weights: readonly number[] = DEFAULT_PARAMETERS.weights,
): Strength | null {
  const model = fsrs6(weights);
  return answers.reduce<Strength | null>(
    (before, { rating, elapsedDays }) =>
      before === null ? model.first(rating) : model.next(before, rating, elapsedDays),
    null,
  );
}

/** Whole days, 1 to 36500, until recall of a memory of this stability falls to `retention`: 1 and 0.9 give 1. */
export function intervalFor(
  stability: number,
  retention: number,
  weights: readonly number[] = DEFAULT_PARAMETERS.weights,
): number {
  return roundedDay(fsrs6(weights).daysUntil(retention, stability), { from: 1, to: 36_500 });
}
