import { useFormatter, useTranslations } from 'next-intl';
import type { ForecastDay } from '#lib/progress/forecast.ts';
import { BarPlot } from '#app/_components/plot/bar-plot.tsx';
import { dayOf } from './day.ts';

/** How many cards come on each of the next days. */
export function Forecast({ days }: { readonly days: readonly ForecastDay[] }) {
  const t = useTranslations('progress.forecast');
  const format = useFormatter();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const nameOf = (day: string, index: number): string => {
    if (index < 2) return t(index === 0 ? 'today' : 'tomorrow');
    return format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  };
  const bars = days.map(({ day, count }, index) => ({
    label: format.dateTime(dayOf(day), { day: 'numeric', timeZone: 'UTC' }).replace('日', ''),
    name: nameOf(day, index),
    value: count,
  }));
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('note')}</p>
      <BarPlot bars={bars} description={t('description', { total })} columns={[t('day'), t('count')]} />
    </section>
  );
}
