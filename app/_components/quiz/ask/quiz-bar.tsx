import { Flag, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Shortcut } from '#app/study/shortcut.tsx';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import { QuestionPlaces } from './question-places.tsx';
import { QuizClock } from './quiz-clock.tsx';
import { QUIZ_KEYS } from './quiz-keys.ts';

type QuizBarProps = {
  readonly quiz: Quiz;
  readonly state: QuizState;
  readonly now: EpochMillis;
  readonly current: number;
  readonly singleKeys: boolean;
  readonly actions: {
    readonly leave: () => void;
    readonly go: (question: number) => void;
    readonly flag: () => void;
    readonly handIn: () => void;
  };
};

/** The way out, the questions as places to go to, the clock, the flag, and the end. */
export function QuizBar({ quiz, state, now, current, singleKeys, actions }: QuizBarProps) {
  const t = useTranslations('quiz.ask');
  const { deadlineAt } = quiz.policy;
  const isFlagged = state.flagged.has(current);
  return (
    <header className="study-bar quiz-bar">
      <Link href="/quiz" className="button button-quiet study-square" aria-label={t('leave')} onClick={actions.leave}>
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </Link>
      <QuestionPlaces quiz={quiz} state={state} current={current} onGo={actions.go} />
      {deadlineAt !== null && <QuizClock deadlineAt={deadlineAt} now={now} />}
      <button
        type="button"
        className="button button-quiet quiz-flag"
        aria-pressed={isFlagged}
        aria-label={t('flag')}
        aria-keyshortcuts={singleKeys ? QUIZ_KEYS.flag : undefined}
        onClick={actions.flag}
      >
        <Flag aria-hidden="true" size={18} strokeWidth={1.9} fill={isFlagged ? 'currentColor' : 'none'} />
        <span className="quiz-flag-text">{t('flag')}</span>
        <Shortcut name={singleKeys ? QUIZ_KEYS.flag : null} />
      </button>
      <button
        type="button"
        className="button"
        aria-keyshortcuts={singleKeys ? QUIZ_KEYS.handIn : undefined}
        onClick={actions.handIn}
      >
        {t('handIn')}
        <Shortcut name={singleKeys ? QUIZ_KEYS.handIn : null} />
      </button>
    </header>
  );
}
