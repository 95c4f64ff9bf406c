import { scaleBand, scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import type { ForecastDay } from '#lib/progress/forecast.ts';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { dayOf } from './day.ts';

const WIDTH = 560;
const HEIGHT = 190;
const FLOOR = HEIGHT - 26;

/** How many cards come on each of the next days. */
export function Forecast({ days }: { readonly days: readonly ForecastDay[] }) {
  const t = useTranslations('progress.forecast');
  const format = useFormatter();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const nameOf = (day: string, index: number): string => {
    if (index < 2) return t(index === 0 ? 'today' : 'tomorrow');
    return format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  };
  const x = scaleBand(
    days.map(({ day }) => day),
    [0, WIDTH],
  ).padding(0.22);
  const y = scaleLinear([0, Math.max(4, ...days.map(({ count }) => count))], [FLOOR, 20]);
  return (
    <section className="mt-12">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('note')}</p>
      <figure className="plot mt-4">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="max-w-[40rem]"
          role="img"
          aria-label={t('description', { total })}
        >
          <line className="axis" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
          {days.map(({ day, count }) => (
            <g key={day} transform={`translate(${x(day)} 0)`}>
              <rect y={y(count)} width={x.bandwidth()} height={FLOOR - y(count)} rx={3} fill="var(--accent)" />
              <text x={x.bandwidth() / 2} y={y(count) - 6} textAnchor="middle">
                {count > 0 ? count : ''}
              </text>
              <text x={x.bandwidth() / 2} y={HEIGHT - 8} textAnchor="middle">
                {format.dateTime(dayOf(day), { day: 'numeric', timeZone: 'UTC' }).replace('日', '')}
              </text>
            </g>
          ))}
        </svg>
        <PlotTable
          columns={[t('day'), t('count')]}
          groups={[{ name: null, rows: days.map(({ day, count }, index) => [nameOf(day, index), count] as const) }]}
        />
      </figure>
    </section>
  );
}
