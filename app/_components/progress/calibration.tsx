import { scaleLinear, scaleSqrt } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { calibrationGap, type CalibrationBucket, type CalibrationGap } from '#lib/progress/calibration.ts';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from '#app/_components/plot/plot-frame.tsx';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { SentenceGap } from '#app/_components/ui/sentence-gap.tsx';

/** Fewer reviews say little about a forecast. */
const ENOUGH = 50;
/** Below this, a difference of the means is not worth a word. */
const NEAR = 0.01;

/** Whether what was predicted came true: a point for each range of predicted recall, on the diagonal where it did. */
export function Calibration({ buckets }: { readonly buckets: readonly CalibrationBucket[] }) {
  const t = useTranslations('progress.calibration');
  const gap = calibrationGap(buckets);
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{t('note')}</p>
      {gap === null ? (
        <p className="mt-3">{t('none')}</p>
      ) : (
        <>
          <Verdict gap={gap} />
          <CalibrationPlot buckets={buckets} />
        </>
      )}
    </section>
  );
}

/** The gap in plain words. */
function Verdict({ gap }: { readonly gap: CalibrationGap }) {
  const t = useTranslations('progress.calibration');
  const { predicted, remembered, rmse, count } = gap;
  const lean = Math.abs(predicted - remembered) < NEAR ? 'even' : predicted > remembered ? 'high' : 'low';
  return (
    <p className="mt-3 max-w-(--measure)">
      {t('verdict', { predicted, remembered, count })}
      <SentenceGap />
      {t(`lean.${lean}`)}
      <SentenceGap />
      {t('rmse', { points: rmse * 100 })}
      {count < ENOUGH && (
        <>
          <SentenceGap />
          {t('few')}
        </>
      )}
    </p>
  );
}

function CalibrationPlot({ buckets }: { readonly buckets: readonly CalibrationBucket[] }) {
  const t = useTranslations('progress.calibration');
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const shareOf = ({ remembered, count }: CalibrationBucket): number => remembered / count;
  const lowest = Math.min(...buckets.flatMap((bucket) => [bucket.from, shareOf(bucket)]));
  const domain = [Math.floor(lowest * 10) / 10, 1] as const;
  const x = scaleLinear(domain, [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleLinear(domain, [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const radius = scaleSqrt([0, Math.max(...buckets.map(({ count }) => count))], [3, 12]);
  const whole = (share: number): string => format.number(share, { style: 'percent' });
  return (
    <figure className="plot mt-4 max-w-[32rem]">
      <PlotFrame
        x={{ scale: x, label: t('predicted'), format: whole }}
        y={{ scale: y, label: t('remembered'), format: whole }}
        description={t('description', { ranges: buckets.length })}
      >
        <line
          x1={x(domain[0])}
          y1={y(domain[0])}
          x2={x(1)}
          y2={y(1)}
          stroke="var(--line-strong)"
          strokeWidth={1.5}
          strokeDasharray="6 4"
        />
        {buckets.map((bucket) => (
          <circle
            key={bucket.from}
            cx={x(bucket.predicted)}
            cy={y(shareOf(bucket))}
            r={radius(bucket.count)}
            fill="var(--series-1)"
            fillOpacity={0.75}
          >
            <title>
              {t('point', { predicted: bucket.predicted, remembered: shareOf(bucket), count: bucket.count })}
            </title>
          </circle>
        ))}
      </PlotFrame>
      <PlotTable
        columns={[t('range'), t('predicted'), t('remembered'), t('count')]}
        groups={[
          {
            name: null,
            rows: buckets.map((bucket) => {
              const { from, to, predicted, count } = bucket;
              return [t('from', { from, to }), percent(predicted), percent(shareOf(bucket)), count] as const;
            }),
          },
        ]}
      />
    </figure>
  );
}
