import { useFormatter, useTranslations } from 'next-intl';
import type { CalendarDay } from '#lib/progress/calendar.ts';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { dayOf } from './day.ts';
import { heatOf, HEATS } from './heat.ts';
import { monthsOf } from './months.ts';

const CELL = 14;
const STEP = 17;
/** Room above the days for the names of the months. */
const HEAD = 22;

/** Answers a day as a heat map of weeks; the days that have some in a table. */
export function Calendar({ weeks }: { readonly weeks: readonly (readonly CalendarDay[])[] }) {
  const t = useTranslations('progress.calendar');
  const format = useFormatter();
  const days = weeks.flat();
  const busy = days.filter(({ count }) => count > 0);
  const total = busy.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...busy.map(({ count }) => count));
  const nameOf = (day: string): string => format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  const span = { from: nameOf(days[0]?.day ?? ''), to: nameOf(days.at(-1)?.day ?? ''), total, days: busy.length };
  return (
    <section className="mt-10">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('total', { total, days: busy.length })}</p>
      <figure className="plot mt-4">
        <svg
          viewBox={`0 0 ${weeks.length * STEP} ${HEAD + 7 * STEP}`}
          className="max-w-[36rem]"
          role="img"
          aria-label={t('description', span)}
        >
          {monthsOf(weeks).map(({ column, day }) => (
            <text key={day} x={column * STEP} y={HEAD - 8}>
              {format.dateTime(dayOf(day), { month: 'short', timeZone: 'UTC' })}
            </text>
          ))}
          {weeks.map((week, column) =>
            week.map(({ day, count }, row) => (
              <rect
                key={day}
                x={column * STEP}
                y={HEAD + row * STEP}
                width={CELL}
                height={CELL}
                rx={3}
                fill={heatOf(count, most)}
                stroke={count > 0 ? 'none' : 'var(--line)'}
              >
                <title>{t('cell', { day: nameOf(day), count })}</title>
              </rect>
            )),
          )}
        </svg>
        <Scale />
        <PlotTable
          columns={[t('day'), t('count')]}
          groups={[{ name: null, rows: busy.toReversed().map(({ day, count }) => [nameOf(day), count] as const) }]}
        />
      </figure>
    </section>
  );
}

/** From fewer to more. */
function Scale() {
  const t = useTranslations('progress.calendar');
  return (
    <p className="mt-2 flex items-center gap-1 text-sm text-soft" aria-hidden="true">
      <span className="me-1">{t('less')}</span>
      {HEATS.map((heat) => (
        <span key={heat} className="inline-block size-3.5 rounded-sm border border-line" style={{ background: heat }} />
      ))}
      <span className="ms-1">{t('more')}</span>
    </p>
  );
}
