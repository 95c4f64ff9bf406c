'use client';

import { useTranslations } from 'next-intl';
import { fsrs6 } from '#lib/srs/fsrs-6.ts';
import { CurvePlot } from '#app/_components/plot/curve-plot.tsx';

type ForgettingCurveProps = {
  readonly stability: number;
  /** Since the last answer: where the learner is on the curve. */
  readonly elapsedDays: number;
  readonly weights: readonly number[];
};

const POINTS = 100;

/** How the chance of recall falls from the last answer on, over three times the stability or as long as it has been. */
export function ForgettingCurve({ stability, elapsedDays, weights }: ForgettingCurveProps) {
  const t = useTranslations('study.info');
  const { recall } = fsrs6(weights);
  const days = Math.max(stability * 3, elapsedDays * 1.1);
  const points = Array.from({ length: POINTS + 1 }, (_, index) => {
    const at = (days * index) / POINTS;
    return [at, recall(at, stability)] as const;
  });
  const rounded = days >= 10 ? Math.round(days) : Math.round(days * 10) / 10;
  return (
    <CurvePlot
      points={points}
      labels={{ x: t('days'), y: t('recall') }}
      description={t('curve', { percent: recall(days, stability), days: rounded })}
      marker={[elapsedDays, recall(elapsedDays, stability)]}
    />
  );
}
