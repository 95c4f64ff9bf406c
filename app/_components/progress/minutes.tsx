import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView } from '#lib/study/progress/progress.ts';
import { BarPlot } from '#app/_components/plot/bar-plot.tsx';
import { dayOf } from './day.ts';

/** Days between two labels: one below each bar would run into the next. */
const LABEL_EVERY = 5;

/** How long was answered on each of the last days. */
export function Minutes({ days }: { readonly days: ProgressView['minutes'] }) {
  const t = useTranslations('progress.minutes');
  const format = useFormatter();
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  const busy = days.filter(({ minutes }) => minutes > 0).length;
  const facts = { total: Math.round(total), mean: Math.round(total / Math.max(1, busy)), days: busy };
  const bars = days.map(({ day, minutes }, index) => ({
    label:
      (days.length - 1 - index) % LABEL_EVERY === 0
        ? format.dateTime(dayOf(day), { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
        : '',
    name: format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' }),
    value: minutes,
    text: format.number(minutes, { maximumFractionDigits: 1 }),
  }));
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('total', facts)}</p>
      <BarPlot bars={bars} description={t('description', facts)} columns={[t('day'), t('minutes')]} values={false} />
    </section>
  );
}
