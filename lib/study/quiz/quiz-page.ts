import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { quizState } from '#lib/quiz/quiz-state.ts';
import type { QuizSource } from '#lib/quiz/quiz.ts';
import { localizedHtml, type LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { pastQuizzes, type PastQuiz } from './past-quizzes.ts';
import { quizView, type QuizView } from './quiz-view.ts';

/** A quiz for its page. */
export type QuizPage = {
  readonly view: QuizView;
  readonly isOver: boolean;
  /** The small exercises among its questions, by their places. */
  readonly exercises: Readonly<Record<number, AskedExercise>>;
  /** The latest quiz before it that asked for the same and is over; null where there is none. */
  readonly before: PastQuiz | null;
};

/** A small exercise as a question. */
export type AskedExercise = {
  readonly exerciseId: string;
  readonly statement: LocalizedHtml;
  /** The code to begin with. */
  readonly starter: string;
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
  const exercises = quiz.questions.flatMap(({ cardId }, at) => {
    const asked = askedExercise(context.library, cardId);
    return asked ? [[at, asked] as const] : [];
  });
  return { view, isOver: closed !== null, exercises: Object.fromEntries(exercises), before: before ?? null };
}

function askedExercise(library: Library, cardId: CardId): AskedExercise | null {
  const exercise = library.exercise(exerciseIdOf(cardId) ?? '');
  if (!exercise) return null;
  return { exerciseId: exercise.id, statement: localizedHtml(exercise.instructions), starter: exercise.starter };
}

const LOOKED_THROUGH = 50;

/** What a source asks about, however many questions; whether for code too. */
function askedFor(source: QuizSource): string {
  const asksCode = 'exercises' in source;
  return JSON.stringify({ ...source, count: undefined, exercises: asksCode || undefined });
}
