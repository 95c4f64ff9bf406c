import { MARKS, type Certainty } from './certainty.ts';
import type { Quiz } from './quiz.ts';
import { quizScore, type QuestionScore } from './score.ts';
import type { QuizState } from './quiz-state.ts';

/** A question that was not answered right. */
export type Miss = QuestionScore & {
  /** Missed by somebody who was fairly sure, or certain: to be asked again within seven days. */
  readonly isConfident: boolean;
};

/**
 * What was not answered right, the most confident misses first, since these are corrected best and come back soonest
 * (Butterfield and Metcalfe 2001; Butler, Fazio and Marsh 2011); then in the order of the quiz. Questions that were not asked any more are left out.
 */
export function missesOf(quiz: Quiz, state: QuizState): readonly Miss[] {
  const isCurtailed = state.closed?.reason === 'decided';
  return quizScore(quiz, state)
    .questions.filter(
      ({ outcome }) => outcome === 'wrong' || outcome === 'none' || (outcome === 'unanswered' && !isCurtailed),
    )
    .map((score) => ({ ...score, isConfident: isConfident(score) }))
    .toSorted((one, other) => rankOf(other) - rankOf(one) || one.question - other.question);
}

function isConfident({ outcome, certainty }: QuestionScore): boolean {
  return outcome === 'wrong' && (certainty === 'fairly' || certainty === 'certain');
}

function rankOf({ outcome, certainty }: QuestionScore): number {
  if (outcome === 'unanswered') return -2;
  if (outcome === 'none') return -1;
  return claimOf(certainty ?? 'none');
}

function claimOf(certainty: Certainty): number {
  return MARKS[certainty].right;
}
