import { contentCardId } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { drawnHistory, firstMet, spanFor } from './learner-history.ts';

/** The logs of as many cards as it takes for about `reviews` events, ten a card. */
export function logsOfLength(reviews: number): readonly (readonly ReviewEvent[])[] {
  const cards = Math.ceil(reviews / EVENTS_OF_CARD);
  const prng = prngFrom(20_260_602);
  return Array.from({ length: cards }, (_, index) =>
    drawnHistory(contentCardId('bench', `card-${index}`), firstMet(index, cards, SPAN_DAYS, prng), 'preset', prng),
  );
}

const EVENTS_OF_CARD = 10;
const SPAN_DAYS = spanFor(EVENTS_OF_CARD);
