import type { Rating } from '#lib/srs/rating.ts';

/** What a rating does to a card that is in its steps: wait and show it again, or leave the steps. */
export type StepOutcome =
  | { readonly kind: 'step'; readonly step: number; readonly delaySeconds: number }
  | { readonly kind: 'graduate' };

/**
 * Anki’s learning steps. Again goes back to the first; Hard repeats the step (on the first it waits half-way to the
 * second, or half as long again where there is only one, at most a day more); Good goes on to the next; Easy, and Good
 * on the last, graduate. Waits above a day are whole days. `step` beyond the end, after the steps were made fewer,
 * counts as the last; without steps every rating graduates.
 */
export function stepAfter(stepsSeconds: readonly number[], step: number, rating: Rating): StepOutcome {
  const [first] = stepsSeconds;
  if (first === undefined || rating === 'easy') return { kind: 'graduate' };
  const current = Math.min(step, stepsSeconds.length - 1);
  if (rating === 'again') return { kind: 'step', step: 0, delaySeconds: first };
  if (rating === 'hard') {
    const delay = current === 0 ? hardOnFirst(first, stepsSeconds[1]) : (stepsSeconds[current] ?? first);
    return { kind: 'step', step: current, delaySeconds: delay };
  }
  const next = stepsSeconds[current + 1];
  return next === undefined ? { kind: 'graduate' } : { kind: 'step', step: current + 1, delaySeconds: next };
}

const DAY_SECONDS = 86_400;

function hardOnFirst(first: number, second: number | undefined): number {
  const delay = second === undefined ? Math.min(first * 1.5, first + DAY_SECONDS) : (first + second) / 2;
  return delay > DAY_SECONDS ? Math.round(delay / DAY_SECONDS) * DAY_SECONDS : Math.floor(delay);
}
