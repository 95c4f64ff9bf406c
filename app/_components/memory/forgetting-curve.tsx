'use client';

import { useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { CurvePlot } from '#app/_components/plot/curve-plot.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { recallCurve } from './recall-curve.ts';

type ForgettingCurveProps = {
  readonly memory: Exclude<Memory, { readonly state: 'new' }>;
  /** Where the learner is on the curve. */
  readonly at: EpochMillis;
  readonly weights: readonly number[];
};

/** How the chance of recall falls from the last answer on, over three times the stability or as long as it has been. */
export function ForgettingCurve({ memory, at, weights }: ForgettingCurveProps) {
  const t = useTranslations('study');
  const { stability, lastReviewAt } = memory;
  const elapsedDays = Math.max(0, at - lastReviewAt) / DAY_MILLIS;
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
