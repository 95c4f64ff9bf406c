import { quizState } from '#lib/quiz/quiz-state.ts';
import type { QuizSource } from '#lib/quiz/quiz.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { pastQuizzes, type PastQuiz } from './past-quizzes.ts';
import { quizView, type QuizView } from './quiz-view.ts';

/** A quiz for its page. */
export type QuizPage = {
  readonly view: QuizView;
  readonly isOver: boolean;
  /** The latest quiz before it that asked for the same and is over; null where there is none. */
  readonly before: PastQuiz | null;
};

/** The quiz with this id, and the one before it that asked for the same; null where there is none. */
export async function quizPage(context: StudyContext, id: string): Promise<QuizPage | null> {
  const view = await quizView(context, id);
  if (!view) return null;
  const { quiz, events, missing, now } = view;
  const { closed } = quizState(quiz, events, now, new Set(missing.map(({ question }) => question)));
  const past = await pastQuizzes(context, LOOKED_THROUGH);
  const asked = askedFor(quiz.source);
  const before = past.find(
    (other) => other.madeAt < quiz.madeAt && other.closed !== null && askedFor(other.source) === asked,
  );
  return { view, isOver: closed !== null, before: before ?? null };
}

const LOOKED_THROUGH = 50;

/** What a source asks about, however many questions. */
function askedFor(source: QuizSource): string {
  return JSON.stringify({ ...source, count: undefined });
}
