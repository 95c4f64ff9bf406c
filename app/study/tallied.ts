import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { SessionState } from './session-state.ts';

/** Answers that took longer count as this long. */
const ANSWER_CAP_MILLIS = MINUTE_MILLIS;

/** The tally with one more answer, and how long that took. */
export function tallied(
  { tally, shownAt }: Pick<SessionState, 'tally' | 'shownAt'>,
  { rating, at }: { readonly rating: Rating; readonly at: EpochMillis },
) {
  const tookMillis = Math.min(ANSWER_CAP_MILLIS, Math.max(0, Math.round(at - shownAt)));
  const after = {
    answered: tally.answered + 1,
    again: tally.again + (rating === 'again' ? 1 : 0),
    tookMillis: tally.tookMillis + tookMillis,
  };
  return { tally: after, tookMillis };
}
