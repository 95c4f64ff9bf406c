'use client';

import { useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { CurvePlot } from '#app/_components/plot/curve-plot.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { recallCurve } from './recall-curve.ts';

type ForgettingCurveProps = {
  readonly stability: number;
  /** Since the last answer: where the learner is on the curve. */
  readonly elapsedDays: number;
  readonly weights: readonly number[];
};

/** How the chance of recall falls from the last answer on, over three times the stability or as long as it has been. */
export function ForgettingCurve({ stability, elapsedDays, weights }: ForgettingCurveProps) {
  const t = useTranslations('study');
  const { recall } = fsrs6(weights);
  const days = Math.max(stability * 3, elapsedDays * 1.1);
  const { unit, inDays, points } = recallCurve(stability, days, weights);
  const span = intervalLabel((days * DAY_MILLIS) / SECOND_MILLIS);
  return (
    <CurvePlot
      points={points}
      labels={{ x: t(`info.since.${unit}`), y: t('info.recall') }}
      description={t('info.curve', {
        percent: recall(days, stability),
        time: t(`interval.${span.unit}`, { count: span.count }),
      })}
      marker={[elapsedDays / inDays, recall(elapsedDays, stability)]}
    />
  );
}
