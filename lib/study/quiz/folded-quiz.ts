import type { CardId } from '#lib/base/card-id.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import { quizState, type QuizState } from '#lib/quiz/quiz-state.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { isKnownCard } from '#lib/study/cards/study-cards.ts';
import { missingQuestions } from './quiz-view.ts';

/** A quiz and where it stands now. */
export type FoldedQuiz = { readonly quiz: Quiz; readonly state: QuizState };

/** The quiz of these events as it stands now; null where none was made. */
export function foldedQuiz({ library, now }: StudyContext, events: readonly QuizEvent[]): FoldedQuiz | null {
  const made = events.find((event) => event.kind === 'made');
  if (!made) return null;
  const missing = new Set(missingQuestions(library, made.quiz).map(({ question }) => question));
  return { quiz: made.quiz, state: quizState(made.quiz, events, now, missing) };
}

/** The card of a question by the id that it has now; null where no pack has it any more. */
export function cardAsked(library: Library, { questions }: Quiz, question: number): CardId | null {
  const asked = questions[question]?.cardId;
  if (asked === undefined) return null;
  const now = library.formerCards.get(asked) ?? asked;
  return isKnownCard(library, now) ? now : null;
}
