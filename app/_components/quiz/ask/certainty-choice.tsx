import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { CLAIMED_CERTAINTIES, MARKS, type Certainty } from '#lib/quiz/certainty.ts';
import { CertaintyStairs } from '#app/_components/quiz/certainty-stairs.tsx';
import { QUIZ_KEYS } from './quiz-keys.ts';

type CertaintyChoiceProps = {
  readonly chosen: Certainty | null;
  /** It was gone on without. */
  readonly isMissing: boolean;
  readonly isDisabled: boolean;
  readonly withKeys: boolean;
  readonly onChoose: (certainty: Certainty) => void;
};

/** How sure one is, with what each level wins and loses. */
export function CertaintyChoice({ chosen, isMissing, isDisabled, withKeys, onChoose }: CertaintyChoiceProps) {
  const t = useTranslations('quiz.certainty');
  const id = useId();
  return (
    <div
      role="radiogroup"
      className="certainty"
      data-missing={isMissing || undefined}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-note`}
    >
      <div className="certainty-head">
        <b id={`${id}-question`}>{t('question')}</b>
        <span id={`${id}-note`} role="status" className="certainty-note">
          {t(isMissing ? 'needed' : 'open')}
        </span>
      </div>
      <div className="certainty-levels">
        {CLAIMED_CERTAINTIES.map((level, index) => (
          <label key={level} className="certainty-level">
            <input
              type="radio"
              name={id}
              value={level}
              disabled={isDisabled}
              checked={chosen === level}
              aria-keyshortcuts={withKeys ? QUIZ_KEYS[level] : undefined}
              onChange={() => onChoose(level)}
            />
            <CertaintyStairs steps={index + 1} />
            <b>{t(`levels.${level}`)}</b>
            {withKeys && (
              <kbd className="kbd shortcut" aria-hidden="true">
                {QUIZ_KEYS[level]}
              </kbd>
            )}
            <small>{t('stake', { right: MARKS[level].right, lost: -MARKS[level].wrong })}</small>
          </label>
        ))}
      </div>
    </div>
  );
}
