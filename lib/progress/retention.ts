import { daysBetween, type LocalDay } from '#lib/base/time.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, standingEvents, UNTOUCHED } from '#lib/srs/replay.ts';
import type { ReviewEvent } from '#lib/srs/review-event.ts';

/** A review that counts for true retention. */
export type CountedReview = {
  readonly day: LocalDay;
  /** The interval that it had been given was 21 days or more. */
  readonly mature: boolean;
  /** Not rated Again. */
  readonly remembered: boolean;
};

/** So many of so many. */
export type Share = { readonly remembered: number; readonly count: number };
export type Retention = { readonly all: Share; readonly young: Share; readonly mature: Share };

const MATURE_DAYS = 21;

/**
 * The reviews of one card that tell how much is remembered: the first answer of each study day to a card that was out of
 * its steps. What was undone does not count.
 */
export function countedReviews(
  log: readonly ReviewEvent[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
): readonly CountedReview[] {
  const counted: CountedReview[] = [];
  let state = UNTOUCHED;
  let lastDay: LocalDay | null = null;
  for (const event of standingEvents(log)) {
    if (event.kind === 'answer') {
      const { memory } = state;
      if (memory.state === 'review' && event.localDay !== lastDay) {
        const mature = memory.intervalDays >= MATURE_DAYS;
        counted.push({ day: event.localDay, mature, remembered: event.rating !== 'again' });
      }
      lastDay = event.localDay;
    }
    state = applyEvent(state, event, parametersOf(event.presetRevision));
  }
  return counted;
}

/** The shares over the last `days` study days up to `today`; null for all time. */
export function retentionOver(reviews: readonly CountedReview[], today: LocalDay, days: number | null): Retention {
  const within = reviews.filter(({ day }) => days === null || daysBetween(day, today) < days);
  return {
    all: shareOf(within),
    young: shareOf(within.filter(({ mature }) => !mature)),
    mature: shareOf(within.filter(({ mature }) => mature)),
  };
}

function shareOf(reviews: readonly CountedReview[]): Share {
  return { remembered: reviews.filter(({ remembered }) => remembered).length, count: reviews.length };
}
