import { useFormatter, useTranslations } from 'next-intl';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import type { ForecastDay } from '#lib/progress/forecast.ts';
import { dayOf } from './day.ts';

/** Height of the tallest day, in rem. */
const TALLEST = 5;

/** How many cards come on each of the next days. */
export function Forecast({ days }: { readonly days: readonly ForecastDay[] }) {
  const t = useTranslations('progress.forecast');
  const format = useFormatter();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const nameOf = (day: string, index: number): string => {
    if (index < 2) return t(index === 0 ? 'today' : 'tomorrow');
    return format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  };
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="num">{t('mean', { count: Math.round(total / Math.max(1, days.length)) })}</span>
      </div>
      <figure className="plot">
        <div role="img" aria-label={t('description', { total })} className="week fortnight">
          {days.map(({ day, count }, index) => (
            <div key={day} data-when={index === 0 ? 'now' : 'ahead'}>
              <span>{count > 0 ? count : ''}</span>
              <i style={{ height: `${count > 0 ? Math.max(0.3, (TALLEST * count) / most) : 0.1875}rem` }} />
              <span>{format.dateTime(dayOf(day), { weekday: 'narrow', timeZone: 'UTC' })}</span>
            </div>
          ))}
        </div>
        <p className="mt-2 text-sm text-soft">{t('note')}</p>
        <PlotTable
          columns={[t('day'), t('count')]}
          groups={[{ name: null, rows: days.map(({ day, count }, index) => [nameOf(day, index), count] as const) }]}
        />
      </figure>
    </section>
  );
}
