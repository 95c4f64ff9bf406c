'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { Future } from '#lib/srs/answer/schedule.ts';
import { CurvePicture } from '#app/_components/plot/curve-picture.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { recallCurve, stabilityOf } from './recall-curve.ts';

type FuturePreviewProps = {
  readonly rating: Rating;
  readonly future: Future;
  readonly parameters: Pick<SchedulerParameters, 'weights' | 'desiredRetention'>;
};

/** So that a fall of some per cent is seen in a small picture. */
const LEAST = 0.5;

/** What one rating would do: the fall of recall down to the day on which the card is due, and its figures. */
export function FuturePreview({ rating, future, parameters }: FuturePreviewProps) {
  const t = useTranslations('history.futures');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  const stability = stabilityOf(future);
  // FSRS predicts little of a step within the day, so nothing is claimed of it.
  const dueInDays = future.memory.state === 'review' ? future.intervalDays : null;
  const days = Math.max(stability * 2, (dueInDays ?? 0) * 1.3);
  const { unit, inDays, points } = recallCurve(stability, days, parameters.weights);
  const atDue = dueInDays === null ? null : fsrs6(parameters.weights).recall(dueInDays, stability);
  const percent = (share: number): string => format.number(share, { style: 'percent' });
  const time = (seconds: number): string => {
    const { unit: name, count } = intervalLabel(seconds);
    return tStudy(`interval.${name}`, { count });
  };
  const values = { rating: tStudy(`ratings.${rating}`), goal: percent(parameters.desiredRetention) };
  const next = time(future.intervalSeconds);
  return (
    <>
      <figure className="plot">
        <p className="mb-1 font-semibold">{t('after', values)}</p>
        <CurvePicture
          points={points}
          labels={{ x: t(`from.${unit}`), y: '' }}
          description={
            atDue === null
              ? t('fallOfStep', { ...values, next })
              : t('fall', { ...values, next, percent: percent(atDue) })
          }
          marker={atDue === null || dueInDays === null ? null : [dueInDays / inDays, atDue]}
          goal={parameters.desiredRetention}
          colour={seriesStyle(RATINGS.indexOf(rating)).colour}
          least={LEAST}
        />
      </figure>
      <dl>
        <Fact name={t('next')} value={next} />
        <Fact name={t('stability')} value={time((stability * DAY_MILLIS) / SECOND_MILLIS)} />
        <Fact name={t('atDue')} value={atDue === null ? t('step') : percent(atDue)} />
        <Fact name={t('goal')} value={values.goal} />
      </dl>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
