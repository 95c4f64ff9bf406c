'use client';

import { newId } from '#app/_client/new-id.ts';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import type { Delivery } from '#app/_client/outbox.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import { proposalOf, type Proposal, type ProposedExercise } from '#app/_components/workbench/proposal.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** After a Submit: when the exercise is to come back. The earned rating may be lowered, never raised. */
export function NextTime({ exercise, attempt, clock, onAttempt }: NextTimeProps) {
  const t = useTranslations('workbench');
  const format = useFormatter();
  const { state, send } = useRecording(onAttempt);
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
  if (attempt.rated) {
    const note = state === 'no' || state === 'failed' ? 'recorded' : state;
    return <output className="wb-note">{t(`nextTime.${note}`, { date })}</output>;
  }
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
      <button type="button" className="button" onClick={() => void send(proposal)}>
        {t('nextTime.record')}
      </button>
      {attempt.passed && !attempt.takenBack && <p className="wb-small">{t('nextTime.orLeave')}</p>}
      {!attempt.passed && <p className="wb-small">{t('nextTime.orGoOn')}</p>}
      {state === 'refused' && <p role="alert">{t('nextTime.refused')}</p>}
      {state === 'failed' && <p role="alert">{t('nextTime.failed')}</p>}
    </section>
  );
}

type Recording = 'no' | 'sending' | 'failed' | Delivery['kind'];

/** Records the answer; the attempt counts as rated from the press on, so that leaving the page does not record it again. */
function useRecording(onAttempt: NextTimeProps['onAttempt']) {
  const [state, setState] = useState<Recording>('no');
  const tell = (next: Recording): void => {
    setState(next);
    onAttempt((before) => ({ ...before, rated: next !== 'refused' && next !== 'failed' }));
  };
  const send = async ({ answerAt }: Proposal): Promise<void> => {
    tell('sending');
    try {
      // The browser's database is not needed before this.
      const { recordExerciseAnswer } = await import('#app/_components/workbench/exercise-answer.ts');
      tell((await recordExerciseAnswer(answerAt(Date.now(), newId()), ({ kind }) => tell(kind))).kind);
    } catch (error) {
      console.error('What records the rating could not be loaded.', error);
      tell('failed');
    }
  };
  return { state, send };
}

type NextTimeProps = {
  readonly exercise: ProposedExercise;
  readonly attempt: Attempt;
  readonly clock: LearnerClock;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
