import { newId } from '#app/_client/new-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import { quizState } from '#lib/quiz/quiz-state.ts';
import type { QuizAct } from './quiz-act.ts';

type Known = {
  readonly quiz: Quiz;
  readonly events: readonly QuizEvent[];
  /** By the server’s clock. */
  readonly now: EpochMillis;
  readonly missing: ReadonlySet<number>;
};

/**
 * What was done as an event with its id and time, after all that is known, so that what one learner does keeps its order; and
 * the end of the quiz where an answer has decided who passes. What took its time to be judged was given `agoMillis` ago, and counts from then.
 */
export function stampedActs(
  { quiz, events, now, missing }: Known,
  done: QuizAct,
  agoMillis = 0,
): readonly DraftQuizEvent[] {
  // What a clock that is wrong has put into the future holds nobody up.
  const last = Math.max(0, ...events.map(({ at }) => at).filter((at) => at <= now + AHEAD_MILLIS));
  const stamped = (act: QuizAct, at: EpochMillis): DraftQuizEvent => ({ ...act, id: newId(), quizId: quiz.id, at });
  const next = Math.max(now, last + 1);
  const event = stamped(done, agoMillis > 0 ? Math.max(quiz.madeAt, Math.round(now - agoMillis)) : next);
  if (done.kind !== 'answered') return [event];
  const { closed, decision } = quizState(quiz, [...events, event], now, missing);
  const isDecided = closed === null && (decision === 'passed' || decision === 'failed');
  return isDecided ? [event, stamped({ kind: 'submitted', reason: 'decided' }, Math.max(next, event.at + 1))] : [event];
}

const AHEAD_MILLIS = 1_000;
