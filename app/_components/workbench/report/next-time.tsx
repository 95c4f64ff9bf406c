'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { exerciseRating, lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import type { Delivery } from '#app/_client/outbox.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** After a Submit: when the exercise is to come back. The earned rating may be lowered, never raised. */
export function NextTime({ exerciseId, usualMillis, attempt, seed, clock, onRated }: NextTimeProps) {
  const t = useTranslations('workbench');
  const earned = exerciseRating({
    passed: attempt.passed,
    submissions: attempt.submissions,
    hintsUsed: attempt.hintsShown,
    editorialOpened: attempt.editorialOpened || attempt.earlierOpened,
    tookMillis: attempt.activeMillis,
    medianMillis: usualMillis,
  });
  const [chosen, setChosen] = useState<Rating | null>(null);
  const [sending, setSending] = useState<'no' | 'yes' | 'failed' | Delivery['kind']>('no');
  const rating = lowerOnly(earned, chosen ?? earned);
  if (attempt.rated) {
    const note = sending === 'waiting' || sending === 'refused' ? sending : 'recorded';
    return <output className="wb-note">{t(`nextTime.${note}`)}</output>;
  }
  const send = async (): Promise<void> => {
    setSending('yes');
    try {
      // The browser's database is not needed before this.
      const { recordExerciseAnswer } = await import('#app/_components/workbench/exercise-answer.ts');
      const { passed, submissions, hintsShown: hintsUsed } = attempt;
      const editorialOpened = attempt.editorialOpened || attempt.earlierOpened;
      const facts = { passed, submissions, hintsUsed, editorialOpened };
      const tookMillis = Math.round(attempt.activeMillis);
      const answer = { exerciseId, rating, tookMillis, seed, clock, attempt: facts };
      const { kind } = await recordExerciseAnswer(answer, (told) => setSending(told.kind));
      setSending(kind);
      if (kind !== 'refused') onRated();
    } catch (error) {
      console.error('What records the rating could not be loaded.', error);
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
            <input type="radio" name="wb-rating" checked={rating === one} onChange={() => setChosen(one)} />
            {t(`ratings.${one}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button" disabled={sending === 'yes'} onClick={() => void send()}>
        {t('nextTime.record')}
      </button>
      {!attempt.passed && <p className="wb-small">{t('nextTime.orGoOn')}</p>}
      {sending === 'yes' && <output className="wb-small">{t('nextTime.sending')}</output>}
      {sending === 'refused' && <p role="alert">{t('nextTime.refused')}</p>}
      {sending === 'failed' && <p role="alert">{t('nextTime.failed')}</p>}
    </section>
  );
}

type NextTimeProps = {
  readonly exerciseId: string;
  readonly usualMillis: number;
  readonly attempt: Attempt;
  readonly seed: number;
  readonly clock: LearnerClock;
  readonly onRated: () => void;
};
