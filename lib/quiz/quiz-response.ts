import type { CardResponse } from '#lib/cards/response.ts';

/** What a learner gives as an answer to a question: to a card, or to a small exercise. */
export type QuizResponse = CardResponse | ExerciseResponse;

/** Code for an exercise, and what the judge in the browser said of it in the exact lane. */
export type ExerciseResponse = {
  readonly kind: 'judged';
  readonly source: string;
  /** `error`: the judge could not say. */
  readonly verdict: 'pass' | 'fail' | 'error';
};
