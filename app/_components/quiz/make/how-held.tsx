import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { rightNeeded } from '#lib/quiz/decision.ts';
import type { WishDraft } from './quiz-wish-draft.ts';

type HowHeldProps = {
  readonly draft: WishDraft;
  /** How many questions; null where that cannot be read. */
  readonly of: number | null;
  /** Whether the mark to pass cannot be read. */
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<WishDraft>) => void;
};

/** How the quiz is held; folded, with the usual chosen. */
export function HowHeld({ draft, of, isWrong, onChange }: HowHeldProps) {
  const t = useTranslations('quiz.make');
  const name = useId();
  const passAt = wholeNumber(draft.passAt, 1, 100);
  return (
    <details className="mt-5" open={isWrong || undefined}>
      <summary className="disclosure font-semibold">{t('how')}</summary>
      <fieldset className="mt-3">
        <legend className="mb-1 font-semibold">{t('feedback')}</legend>
        {(['final', 'immediate'] as const).map((feedback) => (
          <label key={feedback} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
            <input
              type="radio"
              name={name}
              className="size-5 flex-none accent-(--accent)"
              checked={draft.feedback === feedback}
              onChange={() => onChange({ feedback })}
            />
            <span>
              {t(feedback)} <span className="text-soft">· {t(`${feedback}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <CheckField label={t('certainty')} checked={draft.certainty} onChange={(certainty) => onChange({ certainty })} />
      <CheckField label={t('pass')} checked={draft.isPass} onChange={(isPass) => onChange({ isPass })} />
      {draft.isPass && (
        <div className="ms-8 -mt-3 mb-3">
          <Labelled
            label={t('passAt')}
            hint={
              of !== null && passAt !== null ? t('passText', { needed: rightNeeded(of, passAt / 100), of }) : undefined
            }
            problem={isWrong ? t('passProblem') : null}
          >
            {(field) => (
              <input
                {...field}
                className="field w-28 tabular-nums"
                inputMode="numeric"
                data-wrong={passAt === null || undefined}
                value={draft.passAt}
                onChange={({ target }) => onChange({ passAt: target.value })}
              />
            )}
          </Labelled>
        </div>
      )}
      <CheckField
        label={
          <>
            {t('log')} <span className="text-soft">· {t('logText')}</span>
          </>
        }
        checked={draft.countsInLog}
        onChange={(countsInLog) => onChange({ countsInLog })}
      />
    </details>
  );
}
