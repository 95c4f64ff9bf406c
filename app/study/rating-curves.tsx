import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { Future } from '#lib/srs/answer/schedule.ts';
import { recallCurve, stabilityOf } from '#app/_components/memory/recall-curve.ts';
import { CurvesPicture } from '#app/_components/plot/curves-picture.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';

type RatingCurvesProps = {
  readonly futures: Readonly<Record<Rating, Future>>;
  readonly parameters: Pick<SchedulerParameters, 'weights' | 'desiredRetention'>;
};

/** So that a fall of some per cent is seen in a low picture. */
const LEAST = 0.6;

/** What each rating would do, for those who cannot point at one: folded until it is wanted, and again for each card. */
export function RatingCurves(props: RatingCurvesProps) {
  const t = useTranslations('history.futures');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="rating-curves" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="disclosure">{t('all')}</summary>
      {isOpen && <Curves {...props} />}
    </details>
  );
}

/** The four falls in one picture, the key to it under the buttons that it belongs to. */
function Curves({ futures, parameters: { weights, desiredRetention } }: RatingCurvesProps) {
  const t = useTranslations('history.futures');
  const tStudy = useTranslations('study');
  const describe = useDescription();
  const dues = RATINGS.map((rating) => dueInDays(futures[rating]));
  const days = Math.max(...dues.map((due) => due ?? 0), stabilityOf(futures.good)) * 1.15;
  const { recall } = fsrs6(weights);
  const falls = RATINGS.map((rating, index) => {
    const stability = stabilityOf(futures[rating]);
    const { unit, inDays, points } = recallCurve(stability, days, weights);
    const due = dues[index] ?? null;
    const atDue = due === null ? null : recall(due, stability);
    const marker = due === null || atDue === null ? null : ([due / inDays, atDue] as const);
    return { unit, points, marker, text: describe(rating, futures[rating], atDue) };
  });
  return (
    <figure className="plot">
      <div className="grid grid-cols-4 gap-2" aria-hidden="true">
        {RATINGS.map((rating, index) => (
          <Sample key={rating} index={index} name={tStudy(`ratings.${rating}`)} />
        ))}
      </div>
      <CurvesPicture
        curves={falls}
        label={t(`from.${falls[0]?.unit ?? 'days'}`)}
        description={[t('each'), ...falls.map(({ text }) => text)].join(' ')}
        goal={desiredRetention}
        least={LEAST}
      />
    </figure>
  );
}

/** FSRS predicts little of a step within the day, so nothing is claimed of it. */
function dueInDays({ memory, intervalDays }: Future): number | null {
  return memory.state === 'review' ? intervalDays : null;
}

function Sample({ index, name }: { readonly index: number; readonly name: string }) {
  const { colour, dashes } = seriesStyle(index);
  return (
    <span className="flex flex-wrap items-center justify-center gap-x-2 text-[length:var(--t-1)]">
      <svg viewBox="0 0 40 12" className="w-9">
        <line x1="2" x2="38" y1="6" y2="6" stroke={colour} strokeWidth="3" strokeDasharray={dashes} />
      </svg>
      {name}
    </span>
  );
}

/** One rating’s future in words, for those who do not see the picture. */
function useDescription(): (rating: Rating, future: Future, atDue: number | null) => string {
  const t = useTranslations('history.futures');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  return (rating, { intervalSeconds }, atDue) => {
    const { unit, count } = intervalLabel(intervalSeconds);
    const values = { rating: tStudy(`ratings.${rating}`), next: tStudy(`interval.${unit}`, { count }) };
    return atDue === null
      ? t('eachStep', values)
      : t('eachDue', { ...values, percent: format.number(atDue, { style: 'percent' }) });
  };
}
