import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import type { ExpectedTimes } from './expected-times.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';

/** Whole minutes for these places, one answer each. */
export function estimateMinutes(places: readonly QueuePlace<StudyCard>[], times: ExpectedTimes): number {
  return Math.ceil(places.reduce((sum, { card }) => sum + times(card), 0) / MINUTE_MILLIS);
}
