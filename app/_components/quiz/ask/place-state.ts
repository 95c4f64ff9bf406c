import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';

/** What may be told of a question while the quiz is open. `unsure`: answered without the certainty that is asked. */
export type PlaceState = 'open' | 'answered' | 'unsure' | 'right' | 'wrong' | 'void';

/** The state of a question; whether it is right only where answers are judged at once. */
export function placeState({ policy }: Quiz, { answers, voided }: QuizState, question: number): PlaceState {
  if (voided.has(question)) return 'void';
  const answer = answers.get(question);
  if (!answer) return 'open';
  if (policy.feedback === 'immediate') return answer.right ? 'right' : 'wrong';
  return policy.certainty && answer.certainty === null ? 'unsure' : 'answered';
}
