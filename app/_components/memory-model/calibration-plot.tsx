'use client';

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormatter, useTranslations } from 'next-intl';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from '#app/_components/plot/plot-frame.tsx';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import type { HeldOutComparison } from '#lib/srs/fit/adopt.ts';
import type { CalibrationPoint } from '#lib/srs/optimiser/calibration-points.ts';

type CalibrationPlotProps = { readonly calibration: HeldOutComparison['calibration'] };

const SERIES = [
  { name: 'before', colour: 'var(--series-2)', dashes: '9 5', shape: 'square' },
  { name: 'after', colour: 'var(--series-1)', dashes: 'none', shape: 'circle' },
] as const;

/** What was predicted against what came, for the weights before and the fitted ones; on the diagonal both agree. */
export function CalibrationPlot({ calibration }: CalibrationPlotProps) {
  const t = useTranslations('fit');
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const shares = [...calibration.before, ...calibration.after].flatMap(({ predicted, recalled }) => [
    predicted,
    recalled,
  ]);
  const least = Math.max(0, Math.floor(Math.min(0.9, ...shares) * 20 - 1) / 20);
  const x = scaleLinear([least, 1], [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  // A little above 100 %, so that a mark there is whole.
  const y = scaleLinear([least, 1.01], [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const path = line<CalibrationPoint>(
    ({ predicted }) => x(predicted),
    ({ recalled }) => y(recalled),
  );
  return (
    <figure className="plot max-w-[32rem]">
      <figcaption className="mb-2 font-semibold">{t('calibration.title')}</figcaption>
      <PlotFrame
        x={{ scale: x, label: t('calibration.predicted'), format: percent }}
        y={{ scale: y, label: t('calibration.recalled'), format: percent }}
        description={t('calibration.description')}
      >
        <line className="axis" x1={x(least)} y1={y(least)} x2={x(1)} y2={y(1)} />
        {SERIES.map(({ name, colour, dashes, shape }) => (
          <g key={name}>
            <path
              d={path([...calibration[name]]) ?? ''}
              fill="none"
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={dashes}
            />
            {calibration[name].map((point) => (
              <Mark key={point.predicted} shape={shape} colour={colour} at={[x(point.predicted), y(point.recalled)]} />
            ))}
          </g>
        ))}
      </PlotFrame>
      <Legend />
      <PlotTable
        columns={[t('calibration.predicted'), t('calibration.recalled'), t('calibration.reviews')]}
        groups={SERIES.map(({ name }) => ({
          name: t(`figures.${name}`),
          rows: calibration[name].map(
            ({ predicted, recalled, reviews }) => [percent(predicted), percent(recalled), reviews] as const,
          ),
        }))}
      />
    </figure>
  );
}

function Legend() {
  const t = useTranslations('fit.figures');
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {SERIES.map(({ name, colour, dashes, shape }) => (
        <li key={name} className="flex items-center gap-2">
          <svg viewBox="0 0 30 12" className="h-3 !w-8 flex-none" aria-hidden="true">
            <line x2="30" y1="6" y2="6" stroke={colour} strokeWidth="2" strokeDasharray={dashes} />
            <Mark shape={shape} colour={colour} at={[15, 6]} />
          </svg>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}

type MarkProps = {
  readonly shape: 'square' | 'circle';
  readonly colour: string;
  readonly at: readonly [x: number, y: number];
};

function Mark({ shape, colour, at: [x, y] }: MarkProps) {
  if (shape === 'circle') return <circle cx={x} cy={y} r={4.5} fill={colour} />;
  return <rect x={x - 4} y={y - 4} width={8} height={8} fill="var(--surface)" stroke={colour} strokeWidth={2} />;
}
