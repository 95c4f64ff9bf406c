import { prngFrom } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import type { DrawFields } from './draw-fields.ts';
import { tryDraw, type DrawAttempt } from './try-draw.ts';

/** Whether a card can ask with these values; numbers are drawn again where it cannot. */
export type ValuesFit = (values: Values) => boolean;

/** Why no values were found. */
export type DrawProblem = Exclude<DrawAttempt, { readonly kind: 'drawn' }> | { readonly kind: 'unfit' };

/** A card is let in where one draw of twenty will do: so many that none does is beyond all chance. */
const MOST_ATTEMPTS = 2_000;

/**
 * Draws a card’s values, again and again until its conditions hold and they `fit`: the same seed, the same values. Fails
 * only for a card that no pack reader has passed.
 */
export function drawValues(
  card: DrawFields,
  seed: number,
  fit: ValuesFit = () => true,
  mostAttempts = MOST_ATTEMPTS,
): Result<Values, DrawProblem> {
  const prng = prngFrom(seed);
  let last: DrawProblem = { kind: 'unfit' };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const drawn = tryDraw(card, prng);
    if (drawn.kind === 'drawn') {
      if (fit(drawn.values)) return success(drawn.values);
      last = { kind: 'unfit' };
    } else {
      if (drawn.kind === 'unreadable') return failure(drawn);
      last = drawn;
    }
    // A card that draws nothing is the same at every attempt.
    if (!card.draws) break;
  }
  return failure(last);
}
