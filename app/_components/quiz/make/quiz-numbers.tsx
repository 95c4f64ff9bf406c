import { useTranslations } from 'next-intl';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import { asksCode, drawableCode, type WishDraft, type WishProblems } from './quiz-wish-draft.ts';

type QuizNumbersProps = {
  readonly draft: WishDraft;
  readonly choices: QuizChoices;
  readonly problems: WishProblems;
  /** Whether problems are told: not before it was tried. */
  readonly isShown: boolean;
  readonly onChange: (part: Partial<WishDraft>) => void;
};

/** How many questions, how many of them are code, and how long. */
export function QuizNumbers({ draft, choices, problems, isShown, onChange }: QuizNumbersProps) {
  const t = useTranslations('quiz.make');
  const { count, code, minutes } = problems;
  const has = drawableCode(draft, choices);
  const countProblem =
    count === null ? null : count.kind === 'tooFew' ? t('tooFew', { has: count.has }) : t('countProblem', QUIZ_SIZES);
  const codeProblem =
    code === null ? null : code.kind === 'tooFew' ? t('tooFewCode', { has: code.has }) : t('codeProblem', code);
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
      {asksCode(draft) && (has > 0 || code !== null) && (
        <Labelled label={t('code')} hint={t('codeHint', { has })} problem={isShown ? codeProblem : null}>
          {(field) => (
            <input
              {...field}
              className="field w-28 tabular-nums"
              inputMode="numeric"
              data-wrong={code !== null || undefined}
              value={draft.code}
              onChange={({ target }) => onChange({ code: target.value })}
            />
          )}
        </Labelled>
      )}
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
