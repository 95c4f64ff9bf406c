import type { Localized } from '#lib/base/localized.ts';
import { checkCode } from '#lib/quiz/check-code.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import { quizState, type QuizState } from '#lib/quiz/quiz-state.ts';
import { quizScore, type QuizScore } from '#lib/quiz/score.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { missingQuestions, quizTitle } from './quiz-view.ts';

/** A quiz of the list: what it was, and what it came to so far. */
export type PastQuiz = Pick<Quiz, 'id' | 'madeAt' | 'source' | 'policy'> & {
  readonly title: Localized | null;
  readonly code: string;
  /** How many questions it has, and how many of them are answered. */
  readonly questions: number;
  readonly answered: number;
  /** Null while it is open. */
  readonly closed: QuizState['closed'];
  readonly score: Pick<QuizScore, 'right' | 'of' | 'share' | 'marks' | 'bestMarks' | 'passed' | 'brier'>;
};

/** The quizzes that were made last, latest first; at most `limit`. */
export async function pastQuizzes(context: StudyContext, limit: number): Promise<readonly PastQuiz[]> {
  const { stores, learnerId, library, now } = context;
  const ids = await stores.quizzes.latest(learnerId, limit);
  const events = await stores.quizzes.of(learnerId, ids);
  return ids.flatMap((id) => {
    const own = events.get(id) ?? [];
    const made = own.find((event) => event.kind === 'made');
    if (!made) return [];
    const { quiz } = made;
    const missing = new Set(missingQuestions(library, quiz).map(({ question }) => question));
    const state = quizState(quiz, own, now, missing);
    const { right, of, share, marks, bestMarks, passed, brier } = quizScore(quiz, state);
    return [
      {
        id,
        madeAt: quiz.madeAt,
        source: quiz.source,
        policy: quiz.policy,
        title: quizTitle(library, quiz.source),
        code: checkCode(quiz),
        questions: quiz.questions.length,
        answered: state.answers.size,
        closed: state.closed,
        score: { right, of, share, marks, bestMarks, passed, brier },
      },
    ];
  });
}
