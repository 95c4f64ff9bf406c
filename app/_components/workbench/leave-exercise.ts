import { newId } from '#app/_client/new-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { keepExerciseAnswer, type LearnerClock } from './exercise-answer.ts';
import { changeLeftAnswer, keepLeftAnswer, tellListeners } from './left-answers.ts';
import { proposalOf, type ProposedExercise } from './proposal.ts';
import type { Attempt } from './workspace.ts';

/** What is left, when, and whether the whole page goes with it. */
export type Leaving = {
  readonly exercise: ProposedExercise & { readonly title: Localized };
  readonly clock: LearnerClock;
  readonly at: EpochMillis;
  readonly closes: boolean;
};

/**
 * Records a pass that nobody recorded as it is proposed, when its page is left; the next page tells of it and offers to
 * take it back. False where there is nothing to record, or the browser keeps nothing.
 */
export function leaveExercise(attempt: Attempt, { exercise, clock, at, closes }: Leaving): boolean {
  if (!attempt.passed || attempt.rated || attempt.takenBack) return false;
  const proposal = proposalOf(exercise, attempt, clock);
  if (!proposal) return false;
  const answer = proposal.answerAt(at, newId());
  const comesBackOn = proposal.comesBack.day;
  const left = { answer, title: exercise.title, comesBackOn, isKept: false, shownOn: null };
  if (!keepLeftAnswer(left)) return false;
  void keepExerciseAnswer(answer).then(() => changeLeftAnswer(answer.id, { isKept: true }));
  if (!closes) tellListeners();
  return true;
}
