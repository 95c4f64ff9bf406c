'use client';

import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { useTranslations } from 'next-intl';
import type { GradientRow, StepError } from '#lib/exercises/report.ts';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame, type PlotScale } from '#app/_components/plot/plot-frame.tsx';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { formatSize, powerOfTen } from './numbers.ts';

/** Below it there is nothing to be seen in float64; an error of 0 is drawn there. */
const FLOOR = 1e-16;

/**
 * Error of a central difference against its step, one curve a parameter. A right gradient gives a V: the error falls
 * with h² until rounding lifts it again. A wrong one gives a floor that no step gets below.
 */
export function VCurve({ rows }: { readonly rows: readonly GradientRow[] }) {
  const t = useTranslations('workbench');
  const drawn = rows.filter(({ curve }) => curve.length > 1);
  if (drawn.length === 0) return null;
  const { x, y } = scalesOf(drawn.flatMap(({ curve }) => curve));
  const axes = { x: t('vCurve.step'), y: t('vCurve.error') };
  return (
    <figure className="plot wb-v-curve">
      <figcaption>{t('vCurve.title')}</figcaption>
      <PlotFrame
        x={{ scale: x, label: axes.x, format: powerOfTen }}
        y={{ scale: y, label: axes.y, format: powerOfTen }}
        description={drawn.map((row) => described(t, row)).join(' ')}
      >
        {drawn.map((row, index) => (
          <Curve key={row.parameter} row={row} index={index} scales={{ x, y }} />
        ))}
      </PlotFrame>
      {drawn.length > 1 && (
        <ol className="wb-legend">
          {drawn.map(({ parameter }, index) => (
            <li key={parameter} style={{ color: seriesStyle(index).colour }}>
              {index + 1} <code>{parameter}</code>
            </li>
          ))}
        </ol>
      )}
      <p className="wb-small">{t('vCurve.reading')}</p>
      <PlotTable
        columns={[axes.x, axes.y]}
        groups={drawn.map(({ parameter, curve }) => ({
          name: parameter,
          rows: curve.map(({ step, error }) => [formatSize(step), formatSize(error)] as const),
        }))}
      />
    </figure>
  );
}

type Scales = { readonly x: PlotScale; readonly y: PlotScale };
type CurveProps = { readonly row: GradientRow; readonly index: number; readonly scales: Scales };

function Curve({ row, index, scales: { x, y } }: CurveProps) {
  const { colour, dashes } = seriesStyle(index);
  const path = line<StepError>(
    ({ step }) => x(step),
    ({ error }) => y(shown(error)),
  )([...row.curve]);
  const best = lowestOf(row.curve);
  return (
    <g>
      <path d={path ?? ''} fill="none" stroke={colour} strokeWidth={2.5} strokeDasharray={dashes} />
      <circle cx={x(best.step)} cy={y(shown(best.error))} r={4.5} fill={colour} />
      <text x={x(best.step) + 8} y={y(shown(best.error)) + 4} fill={colour}>
        {index + 1}
      </text>
    </g>
  );
}

function described(t: ReturnType<typeof useTranslations<'workbench'>>, { parameter, curve }: GradientRow): string {
  const { step, error } = lowestOf(curve);
  return t('vCurve.described', { parameter, error: formatSize(error), step: formatSize(step) });
}

function scalesOf(points: readonly StepError[]): Scales {
  const steps = points.map(({ step }) => step);
  const errors = points.map(({ error }) => shown(error));
  const x = scaleLog([Math.min(...steps), Math.max(...steps)], [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleLog(
    [Math.min(1e-12, ...errors), Math.max(1, ...errors)],
    [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top],
  );
  return { x, y: y.nice() };
}

function lowestOf(curve: readonly StepError[]): StepError {
  return curve.reduce((best, point) => (point.error < best.error ? point : best));
}

function shown(error: number): number {
  return Math.max(FLOOR, error);
}
