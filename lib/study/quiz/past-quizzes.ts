import type { Localized } from '#lib/base/localized.ts';
import { checkCode } from '#lib/quiz/check-code.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import { quizScore, type QuizScore } from '#lib/quiz/score.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { foldedQuiz } from './folded-quiz.ts';
import { quizTitle } from './quiz-view.ts';

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
  const { stores, learnerId, library } = context;
  const ids = await stores.quizzes.latest(learnerId, limit);
  const events = await stores.quizzes.of(learnerId, ids);
  return ids.flatMap((id) => {
    const own = events.get(id) ?? [];
    const folded = foldedQuiz(context, own);
    if (!folded) return [];
    const { quiz, state } = folded;
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
