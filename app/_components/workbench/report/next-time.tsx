'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import { proposalOf, type Proposal, type ProposedExercise } from '#app/_components/workbench/proposal.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';
import { useRecording } from './use-recording.ts';

/** After a Submit: when the exercise is to come back. The earned rating may be lowered, never raised. */
export function NextTime({ exercise, attempt, clock, onAttempt }: NextTimeProps) {
  const t = useTranslations('workbench');
  const format = useFormatter();
  const { state, send } = useRecording(onAttempt);
  const proposal = proposalOf(exercise, attempt, clock);
  if (!proposal) return null;
  const { comesBack } = proposal;
  const day = new Date(comesBack.day);
  const long = format.dateTime(day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const note = state === 'no' || state === 'failed' ? 'recorded' : state;
  return (
    <section className="wb-gain-box wb-next" aria-labelledby="wb-next-title">
      <h3 id="wb-next-title">{t('nextTime.title')}</h3>
      <p aria-live="polite" data-comes-back={comesBack.day}>
        <b title={long}>{format.dateTime(day, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' })}</b>
        <span className="wb-small">
          {t(attempt.passed ? 'nextTime.inDays' : 'nextTime.notPassedInDays', { days: comesBack.inDays })}
        </span>
      </p>
      {attempt.rated ? (
        <output className="wb-small">{t(`nextTime.${note}`, { date: long })}</output>
      ) : (
        <>
          <RatingChoice proposal={proposal} onAttempt={onAttempt} />
          <div className="wb-gain-record">
            <button type="button" className="button" onClick={() => void send(proposal)}>
              {t('nextTime.record')}
            </button>
            {attempt.passed && !attempt.takenBack && <span className="wb-small">{t('nextTime.orLeave')}</span>}
            {!attempt.passed && <span className="wb-small">{t('nextTime.orGoOn')}</span>}
          </div>
        </>
      )}
      {state === 'refused' && <p role="alert">{t('nextTime.refused')}</p>}
      {state === 'failed' && <p role="alert">{t('nextTime.failed')}</p>}
    </section>
  );
}

/** What was earned, and what is below it; nothing where there is nothing to choose. */
function RatingChoice({ proposal, onAttempt }: { readonly proposal: Proposal } & Pick<NextTimeProps, 'onAttempt'>) {
  const t = useTranslations('workbench');
  const { earned, rating } = proposal;
  const choices = RATINGS.filter((one) => lowerOnly(earned, one) === one);
  if (choices.length < 2) return null;
  return (
    <fieldset className="wb-seg" title={t('nextTime.why')}>
      <legend className="sr-only">{t('nextTime.rating')}</legend>
      {choices.map((one) => (
        <label key={one} className="wb-seg-tab">
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
  );
}

type NextTimeProps = {
  readonly exercise: ProposedExercise;
  readonly attempt: Attempt;
  readonly clock: LearnerClock;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
