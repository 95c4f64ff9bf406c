import { useFormatter, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import type { WeekDay } from '#lib/study/progress/week.ts';

/** Height of the tallest day, in rem. */
const TALLEST = 3.5;

/** This week, a bar for each day. A day without answers is told as free, not as missed. */
export function WeekPanel({ week }: { readonly week: readonly WeekDay[] }) {
  const t = useTranslations('today.week');
  const format = useFormatter();
  const most = Math.max(1, ...week.map(({ count }) => count));
  const answers = week.reduce((sum, { count, when }) => sum + (when === 'past' ? count : 0), 0);
  const name = (day: string, weekday: 'short' | 'long'): string =>
    format.dateTime(dayOf(day), { weekday, timeZone: 'UTC' });
  const free = week.find(({ count, when }) => when === 'past' && count === 0);
  return (
    <section className="card today-panel">
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {answers > 0 && <span className="num">{t('answers', { count: answers })}</span>}
      </div>
      <ol className="week">
        {week.map(({ day, count, when }) => (
          <li key={day} data-when={when} data-free={count === 0 || undefined}>
            <span className="sr-only">{t(when, { day: name(day, 'long'), count })}</span>
            <span aria-hidden="true">{count > 0 ? count : '·'}</span>
            <i
              aria-hidden="true"
              style={{ height: `${count > 0 ? Math.max(0.4, (TALLEST * count) / most) : 0.1875}rem` }}
            />
            <span aria-hidden="true">{name(day, 'short')}</span>
          </li>
        ))}
      </ol>
      {answers > 0 && free && <p className="mt-3 text-sm text-soft">{t('free', { day: name(free.day, 'long') })}</p>}
    </section>
  );
}
