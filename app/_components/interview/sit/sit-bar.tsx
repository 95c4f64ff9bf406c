import { Check, X } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { QuizClock } from '#app/_components/quiz/ask/quiz-clock.tsx';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';

type SitBarProps = {
  readonly interview: InterviewInHand;
  /** What can be done with the exercise at hand. */
  readonly actions: ReactNode;
  readonly onGo: (exercise: number) => void;
  readonly onFinish: () => void;
};

/** The way out, the exercises as places to go to, the clock, what was submitted, and the end. */
export function SitBar({ interview: { view, state, now }, actions, onGo, onFinish }: SitBarProps) {
  const t = useTranslations('interview.sit');
  const locale = useLocale();
  const { exercises } = view.interview;
  return (
    <header className="wb-bar iv-bar">
      <Link href="/interview" className="button button-quiet wb-square" aria-label={t('leave')}>
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </Link>
      <nav aria-label={t('exercises')} className="iv-places">
        {exercises.map(({ exerciseId, title }, at) => (
          <button
            key={exerciseId}
            type="button"
            className="iv-place"
            aria-current={at === state.current ? 'step' : undefined}
            onClick={() => at !== state.current && onGo(at)}
          >
            {state.exercises[at]?.passed && <Check aria-label={t('passedMark')} size={16} strokeWidth={2.4} />}
            <span>{t('exercise', { number: at + 1, title: title[locale] })}</span>
          </button>
        ))}
      </nav>
      <span className="wb-spring" />
      {state.deadlineAt !== null && <QuizClock deadlineAt={state.deadlineAt} now={now} />}
      <span className="num text-soft iv-submits">
        {t('submits', { count: state.exercises[state.current]?.submits ?? 0 })}
      </span>
      {actions}
      <button type="button" className="button" onClick={onFinish}>
        {t('finish')}
      </button>
    </header>
  );
}
