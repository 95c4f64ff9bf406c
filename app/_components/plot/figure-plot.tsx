import { scaleLinear, scaleLog } from 'd3-scale';
import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { sampleFigure, type SampledSeries } from '#lib/cards/figure/sample-figure.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame, type PlotScale } from './plot-frame.tsx';
import { seriesStyle } from './plot-style.ts';
import { PlotTable } from './plot-table.tsx';
import { SeriesMark } from './series-mark.tsx';

type FigurePlotProps = { readonly figure: Figure; readonly locale: Locale };

/** A pack’s figure, with the numbers behind it in a table. */
export function FigurePlot({ figure, locale }: FigurePlotProps) {
  const t = useTranslations('common');
  const series = sampleFigure(figure);
  const x = scaleOf(figure.x, [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleOf(figure.y, [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const nameOf = ({ label }: SampledSeries, index: number): string =>
    label?.[locale] ?? t('plot.series', { number: index + 1 });
  return (
    <figure className="plot max-w-[32rem]" lang={languageTag(locale)}>
      <PlotFrame
        x={{ scale: x, label: figure.x.label[locale] }}
        y={{ scale: y, label: figure.y.label[locale] }}
        description={figure.description[locale]}
      >
        {series.map((one, index) => (
          <SeriesMark
            // A figure’s series never change their places.
            key={nameOf(one, index)}
            series={one}
            scales={{ x, y }}
            style={seriesStyle(index)}
            mark={series.length > 1 ? String(index + 1) : null}
          />
        ))}
      </PlotFrame>
      {series.length > 1 && <Legend names={series.map(nameOf)} />}
      <PlotTable
        columns={[figure.x.label[locale], figure.y.label[locale]]}
        groups={sampleFigure(figure, 11).map((one, index) => ({
          name: series.length > 1 ? nameOf(one, index) : null,
          rows: one.runs.flat(),
        }))}
      />
    </figure>
  );
}

function scaleOf(axis: Figure['x'], range: readonly [number, number]): PlotScale {
  const scale = axis.scale === 'log' ? scaleLog() : scaleLinear();
  return scale.domain([axis.from, axis.to]).range(range).clamp(false);
}

/** The number at a curve’s end, its dashes, and what it is. */
function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ol className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <span className="font-semibold" style={{ color: seriesStyle(index).colour }}>
            {index + 1}
          </span>
          <svg viewBox="0 0 30 8" className="h-2 !w-8 flex-none" aria-hidden="true">
            <line
              x2="30"
              y1="4"
              y2="4"
              stroke={seriesStyle(index).colour}
              strokeWidth="2.5"
              strokeDasharray={seriesStyle(index).dashes}
            />
          </svg>
          {name}
        </li>
      ))}
    </ol>
  );
}
