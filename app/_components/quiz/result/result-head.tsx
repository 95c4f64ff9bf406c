import { Check, X } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import type { QuizScore } from '#lib/quiz/score.ts';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { SentenceGap } from '#app/_components/ui/sentence-gap.tsx';

type ResultHeadProps = {
  readonly view: QuizView;
  readonly state: QuizState;
  readonly score: QuizScore;
  readonly before: PastQuiz | null;
};

/** The score, and what it says: one sentence with its interval, then how the quiz ended where that is not by itself. */
export function ResultHead({ view, state, score, before }: ResultHeadProps) {
  const t = useTranslations('quiz.result');
  const format = useFormatter();
  const { right, of, share, passed } = score;
  return (
    <div className="min-w-0">
      <Eyebrow view={view} state={state} />
      <h1 tabIndex={-1} className="quiz-score">
        {t('score', { right, of })}
      </h1>
      {passed !== null && <Passed passed={passed} />}
      <p className="quiz-sentence">
        {share ? t.rich('sentence', { of, from: share.from, to: share.to, b: strong }) : t('nothing')}
        {before?.score.share && (
          <>
            <SentenceGap />
            {t('last', {
              date: format.dateTime(before.madeAt, { day: 'numeric', month: 'long' }),
              right: before.score.right,
              of: before.score.of,
            })}
          </>
        )}
      </p>
      <Remarks view={view} state={state} score={score} />
    </div>
  );
}

function strong(text: ReactNode) {
  return <b>{text}</b>;
}

function Eyebrow({ view: { quiz, title }, state: { answers } }: Pick<ResultHeadProps, 'view' | 'state'>) {
  const t = useTranslations('quiz');
  const locale = useLocale();
  const format = useFormatter();
  const took = [...answers.values()].reduce((sum, { tookMillis }) => sum + tookMillis, 0);
  return (
    <p className="eyebrow">
      {[
        title?.[locale] ?? t(`unnamed.${quiz.source.kind}`),
        t('result.about', { count: quiz.questions.length }),
        t('result.took', { minutes: Math.round(took / MINUTE_MILLIS) }),
        format.dateTime(quiz.madeAt, { day: 'numeric', month: 'long' }),
      ].join(' · ')}
    </p>
  );
}

function Passed({ passed }: { readonly passed: boolean }) {
  const t = useTranslations('quiz.result');
  const Sign = passed ? Check : X;
  return (
    <p className="quiz-passed" data-passed={passed}>
      <Sign aria-hidden="true" size={18} strokeWidth={2.2} />
      {t(passed ? 'passed' : 'failed')}
    </p>
  );
}

/** How it ended, and what does not count. */
function Remarks({ view: { quiz }, state, score }: Omit<ResultHeadProps, 'before'>) {
  const t = useTranslations('quiz.result');
  const isDecided = state.closed?.reason === 'decided';
  const open = isDecided ? 0 : score.questions.filter(({ outcome }) => outcome === 'unanswered').length;
  const remarks = [
    isDecided &&
      t('decided', {
        passed: String(score.passed),
        answered: state.answers.size,
        questions: quiz.questions.length,
      }),
    state.closed?.reason === 'deadline' && t('deadline'),
    open > 0 && t('unanswered', { count: open }),
    state.voided.size > 0 && t('voided', { count: state.voided.size }),
    state.uncounted.length > 0 && t('uncounted', { count: state.uncounted.length }),
  ].filter((text) => text !== false);
  return remarks.map((text) => (
    <p key={text} className="mt-2 max-w-(--measure) text-soft">
      {text}
    </p>
  ));
}
