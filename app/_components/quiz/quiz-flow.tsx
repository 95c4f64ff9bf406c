'use client';

import { useEffect } from 'react';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import type { QuizPage } from '#lib/study/quiz/quiz-page.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { QuizAsking } from './ask/quiz-asking.tsx';
import { preloadResult, QuizResult } from './result/quiz-result.tsx';
import { useQuiz } from './use-quiz.ts';

type QuizFlowProps = {
  readonly exercises: QuizPage['exercises'];
  readonly view: QuizView;
  /** The quiz before it that asked for the same; null where there is none. */
  readonly before: PastQuiz | null;
  /** Whether keys without a modifier act. */
  readonly singleKeys: boolean;
};

/** A quiz, wherever it is: open, or over. Each has its address; the page needs no server to go from one to the other. */
export function QuizFlow({ view, exercises, before, singleKeys }: QuizFlowProps) {
  const quiz = useQuiz(view);
  const isOver = quiz.state.closed !== null;
  const { id } = view.quiz;
  useEffect(preloadResult, []);
  useEffect(() => {
    const path = isOver ? `/quiz/${id}/result` : `/quiz/${id}`;
    if (window.location.pathname !== path) window.history.replaceState(null, '', path);
  }, [isOver, id]);
  return isOver ? (
    <QuizResult quiz={quiz} before={before} singleKeys={singleKeys} />
  ) : (
    <QuizAsking key={String(quiz.knewMore)} quiz={quiz} exercises={exercises} singleKeys={singleKeys} />
  );
}
