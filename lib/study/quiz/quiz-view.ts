import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { checkCode } from '#lib/quiz/check-code.ts';
import type { Quiz, QuizSource } from '#lib/quiz/quiz.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import { cardView, type CardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { whyMissing } from './frozen-card.ts';

/** A quiz, all that happened to it, and its cards as they are shown. */
export type QuizView = {
  readonly quiz: Quiz;
  /** Of its file or track; null where it was put together by its learner. */
  readonly title: Localized | null;
  /** In the order in which they are folded. */
  readonly events: readonly QuizEvent[];
  /** One for each question; null where the card is gone. */
  readonly cards: readonly (CardView | null)[];
  /** Questions whose cards are gone, or say something else by now. */
  readonly missing: readonly MissingQuestion[];
  /** On a printed quiz. */
  readonly code: string;
  /** By the server’s clock, by which the deadline is. */
  readonly now: EpochMillis;
};

export type MissingQuestion = { readonly question: number; readonly why: 'gone' | 'changed' };

/** The quiz with this id; null where there is none. */
export async function quizView(context: StudyContext, id: string): Promise<QuizView | null> {
  const { library, stores, learnerId, now } = context;
  const events = (await stores.quizzes.of(learnerId, [id])).get(id) ?? [];
  const made = events.find((event) => event.kind === 'made');
  if (!made) return null;
  const { quiz } = made;
  return {
    quiz,
    title: quizTitle(library, quiz.source),
    events,
    cards: quiz.questions.map(({ cardId, seed }) => cardView(library, cardId, seed)),
    missing: missingQuestions(library, quiz),
    code: checkCode(quiz),
    now,
  };
}

/** What a quiz is called; null where it has no name of its own. */
export function quizTitle(library: Library, source: QuizSource): Localized | null {
  if (source.kind === 'file') return source.title;
  return source.kind === 'track' ? (library.tracks.find(({ id }) => id === source.trackId)?.title ?? null) : null;
}

/** The questions of a quiz whose cards are gone, or say something else by now. */
export function missingQuestions(library: Library, { questions }: Quiz): readonly MissingQuestion[] {
  return questions.flatMap((question, at) => {
    const why = whyMissing(library, question);
    return why === null ? [] : [{ question: at, why }];
  });
}
