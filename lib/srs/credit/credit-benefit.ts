import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';

/** Whether credit predicts answers better. */
export type CreditBenefit = {
  /** Explicit reviews of cards that had taken credit before. */
  readonly reviews: number;
  /** Mean of −y·ln p − (1−y)·ln(1−p) over these, predicted with and without the credit: less is better. Null without any. */
  readonly logLoss: { readonly withCredit: number; readonly without: number } | null;
};

type ParametersOf = (presetRevision: string) => SchedulerParameters;

/**
 * Predicts the same explicit reviews twice, from each card’s whole log and from its log without implicit rows. What
 * counts is the first answer of a study day to a card out of its steps that has taken credit; others are predicted alike.
 */
export function benefitOfCredit(logs: Iterable<readonly ReviewEvent[]>, parametersOf: ParametersOf): CreditBenefit {
  let [reviews, withCredit, without] = [0, 0, 0];
  for (const log of logs) {
    for (const review of creditedReviews(log, parametersOf)) {
      reviews += 1;
      withCredit -= logScore(review.withCredit, review.recalled);
      without -= logScore(review.without, review.recalled);
    }
  }
  return { reviews, logLoss: reviews === 0 ? null : { withCredit: withCredit / reviews, without: without / reviews } };
}

type Predicted = { readonly recalled: boolean; readonly withCredit: number; readonly without: number };

function creditedReviews(log: readonly ReviewEvent[], parametersOf: ParametersOf): readonly Predicted[] {
  const found: Predicted[] = [];
  let [credited, explicit] = [UNTOUCHED, UNTOUCHED];
  let lastDay: string | null = null;
  for (const event of standingEvents(log)) {
    const parameters = parametersOf(event.presetRevision);
    if (event.kind === 'answer') {
      if (event.localDay !== lastDay && differ(credited.memory, explicit.memory)) {
        found.push(predicted(event, [credited.memory, explicit.memory], parameters));
      }
      lastDay = event.localDay;
    }
    credited = applyEvent(credited, event, parameters);
    if (event.kind !== 'implicit') explicit = applyEvent(explicit, event, parameters);
  }
  return found;
}

/** True of two memories out of their steps of which credit has moved one. */
function differ(one: Memory, other: Memory): boolean {
  if (one.state !== 'review' || other.state !== 'review') return false;
  return one.stability !== other.stability || one.lastReviewAt !== other.lastReviewAt;
}

function predicted(
  { rating, at }: Extract<CardEvent, { readonly kind: 'answer' }>,
  [credited, explicit]: readonly [Memory, Memory],
  parameters: SchedulerParameters,
): Predicted {
  return {
    recalled: rating !== 'again',
    withCredit: retrievability(credited, at, parameters) ?? 0,
    without: retrievability(explicit, at, parameters) ?? 0,
  };
}

/** A probability of 0 or 1 that was wrong costs much, but not everything. */
function logScore(probability: number, recalled: boolean): number {
  const kept = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
  return Math.log(recalled ? kept : 1 - kept);
}
