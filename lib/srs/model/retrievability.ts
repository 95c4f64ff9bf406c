import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { fsrs6 } from './fsrs-6.ts';
import type { RecallBasis } from './memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/**
 * Probability that the card is recalled at `at`, by the hour; null for a new card. Not worth showing for a card in its
 * steps.
 */
export function retrievability(memory: RecallBasis, at: EpochMillis, parameters: SchedulerParameters): number | null {
  if (memory.state === 'new') return null;
  const elapsedDays = Math.max(0, at - memory.lastReviewAt) / DAY_MILLIS;
  return fsrs6(parameters.weights).recall(elapsedDays, memory.stability);
}
