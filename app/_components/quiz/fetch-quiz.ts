import type { QuizView } from '#lib/study/quiz/quiz-view.ts';

/** The quiz as the server has it now; null where it does not answer, or does not know it. Never throws. */
export async function fetchQuiz(id: string): Promise<QuizView | null> {
  try {
    const response = await fetch(`/api/quizzes/${id}`);
    return response.ok ? ((await response.json()) as QuizView) : null;
  } catch {
    // What this browser knows goes on.
    return null;
  }
}
