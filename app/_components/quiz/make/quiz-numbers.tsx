import { useTranslations } from 'next-intl';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import type { WishDraft, WishProblems } from './quiz-wish-draft.ts';

type QuizNumbersProps = {
  readonly draft: WishDraft;
  readonly problems: WishProblems;
  /** Whether problems are told: not before it was tried. */
  readonly isShown: boolean;
  readonly onChange: (part: Partial<WishDraft>) => void;
};

/** How many questions, and how long. */
export function QuizNumbers({ draft, problems, isShown, onChange }: QuizNumbersProps) {
  const t = useTranslations('quiz.make');
  const { count, minutes } = problems;
  const countProblem =
    count === null ? null : count.kind === 'tooFew' ? t('tooFew', { has: count.has }) : t('countProblem', QUIZ_SIZES);
  return (
    <div className="quiz-numbers">
      <Labelled label={t('count')} problem={isShown ? countProblem : null}>
        {(field) => (
          <input
            {...field}
            className="field w-28 tabular-nums"
            inputMode="numeric"
            data-wrong={count !== null || undefined}
            value={draft.count}
            onChange={({ target }) => onChange({ count: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('minutes')} hint={t('minutesHint')} problem={isShown && minutes ? t('minutesProblem') : null}>
        {(field) => (
          <input
            {...field}
            className="field w-28 tabular-nums"
            inputMode="numeric"
            data-wrong={minutes || undefined}
            value={draft.minutes}
            onChange={({ target }) => onChange({ minutes: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}
