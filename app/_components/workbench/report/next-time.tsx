'use client';

import { newId } from '#app/_components/ui/new-id.ts';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import { proposalOf, type Proposal, type ProposedExercise } from '#app/_components/workbench/proposal.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** After a Submit: when the exercise is to come back. The earned rating may be lowered, never raised. */
export function NextTime({ exercise, attempt, clock, onAttempt }: NextTimeProps) {
  const t = useTranslations('workbench');
  const format = useFormatter();
  const [sending, setSending] = useState<'no' | 'yes' | 'failed'>('no');
  const proposal = proposalOf(exercise, attempt, clock);
  if (!proposal) return null;
  const { earned, rating, comesBack } = proposal;
  const date = format.dateTime(new Date(comesBack.day), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  if (attempt.rated) return <output className="wb-note">{t('nextTime.recorded', { date })}</output>;
  const send = async ({ answerAt }: Proposal): Promise<void> => {
    setSending('yes');
    try {
      // The browser's database is not needed before this.
      const { recordExerciseAnswer } = await import('#app/_components/workbench/exercise-answer.ts');
      await recordExerciseAnswer(answerAt(Date.now(), newId()));
      onAttempt((before) => ({ ...before, rated: true }));
    } catch (error) {
      console.error('The rating could not be kept in this browser.', error);
      setSending('failed');
    }
  };
  return (
    <section className="wb-next" aria-labelledby="wb-next-title">
      <h3 id="wb-next-title">{t('nextTime.title')}</h3>
      <p className="wb-small">{t(attempt.passed ? 'nextTime.why' : 'nextTime.whyNotPassed')}</p>
      <fieldset className="wb-row">
        <legend className="sr-only">{t('nextTime.rating')}</legend>
        {RATINGS.filter((one) => lowerOnly(earned, one) === one).map((one) => (
          <label key={one} className="wb-choice">
            <input
              type="radio"
              name="wb-rating"
              checked={rating === one}
              onChange={() => onAttempt((before) => ({ ...before, chosen: one }))}
            />
            {t(`ratings.${one}`)}
          </label>
        ))}
      </fieldset>
      <p aria-live="polite" data-comes-back={comesBack.day}>
        {t('nextTime.date', { date, days: comesBack.inDays })}
      </p>
      <button type="button" className="button" disabled={sending === 'yes'} onClick={() => void send(proposal)}>
        {t('nextTime.record')}
      </button>
      {attempt.passed && !attempt.takenBack && <p className="wb-small">{t('nextTime.orLeave')}</p>}
      {!attempt.passed && <p className="wb-small">{t('nextTime.orGoOn')}</p>}
      {sending === 'failed' && <p role="alert">{t('nextTime.failed')}</p>}
    </section>
  );
}

type NextTimeProps = {
  readonly exercise: ProposedExercise;
  readonly attempt: Attempt;
  readonly clock: LearnerClock;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
