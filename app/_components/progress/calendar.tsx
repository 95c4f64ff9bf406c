import { useFormatter, useTranslations } from 'next-intl';
import type { CalendarDay } from '#lib/progress/calendar.ts';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { BREAK_PATTERN, CalendarKey, ExamMark } from './calendar-marks.tsx';
import { dayOf } from './day.ts';
import { heatOf, HEATS } from './heat.ts';
import { monthsOf } from './months.ts';

const CELL = 14;
const STEP = 17;
/** Room above the days for the names of the months. */
const HEAD = 22;

/** Answers a day as a heat map of weeks, with breaks and exams marked; the days that have any of these in a table. */
export function Calendar({ weeks }: CalendarProps) {
  const t = useTranslations('progress.calendar');
  const words = useDayWords();
  const days = weeks.flat();
  const told = days.filter(({ count, inBreak, isExam }) => count > 0 || inBreak || isExam);
  const { total, busy, breakDays, exams } = sumsOf(days);
  const isPlanned = breakDays + exams > 0;
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('total', { total, days: busy })}</p>
      {breakDays > 0 && <p className="text-soft">{t('breakDays', { count: breakDays })}</p>}
      <figure className="plot mt-4">
        <CalendarDrawing weeks={weeks} />
        <Scale />
        <CalendarKey hasBreaks={breakDays > 0} hasExams={exams > 0} />
        <PlotTable
          columns={[t('day'), t('count'), ...(isPlanned ? [t('plan')] : [])]}
          groups={[
            {
              name: null,
              rows: told
                .toReversed()
                .map((day) => [words.nameOf(day.day), day.count, ...(isPlanned ? [words.planOf(day)] : [])] as const),
            },
          ]}
        />
      </figure>
    </section>
  );
}

type CalendarProps = { readonly weeks: readonly (readonly CalendarDay[])[] };

function CalendarDrawing({ weeks }: CalendarProps) {
  const t = useTranslations('progress.calendar');
  const format = useFormatter();
  const { nameOf, planOf } = useDayWords();
  const days = weeks.flat();
  const most = Math.max(1, ...days.map(({ count }) => count));
  const { busy, ...sums } = sumsOf(days);
  const span = { from: nameOf(days[0]?.day ?? ''), to: nameOf(days.at(-1)?.day ?? ''), days: busy, ...sums };
  return (
    <svg
      viewBox={`0 0 ${weeks.length * STEP} ${HEAD + 7 * STEP}`}
      className="max-w-[36rem]"
      role="img"
      aria-label={t('description', span)}
    >
      {BREAK_PATTERN}
      {monthsOf(weeks).map(({ column, day }) => (
        <text key={day} x={column * STEP} y={HEAD - 8}>
          {format.dateTime(dayOf(day), { month: 'short', timeZone: 'UTC' })}
        </text>
      ))}
      {weeks.map((week, column) =>
        week.map((day, row) => (
          <g key={day.day} transform={`translate(${column * STEP} ${HEAD + row * STEP})`}>
            <title>{t('cell', { day: nameOf(day.day), count: day.count, plan: planOf(day) || 'none' })}</title>
            <DayCell day={day} fill={heatOf(day.count, most)} />
          </g>
        )),
      )}
    </svg>
  );
}

/** What a day is called, and what was planned for it; empty for nothing. */
function useDayWords() {
  const t = useTranslations('progress.calendar');
  const format = useFormatter();
  return {
    nameOf: (day: string): string => format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' }),
    planOf: ({ inBreak, isExam }: CalendarDay): string =>
      format.list([...(inBreak ? [t('break')] : []), ...(isExam ? [t('exam')] : [])]),
  };
}

function sumsOf(days: readonly CalendarDay[]) {
  return {
    total: days.reduce((sum, { count }) => sum + count, 0),
    busy: days.filter(({ count }) => count > 0).length,
    breakDays: days.filter(({ inBreak }) => inBreak).length,
    exams: days.filter(({ isExam }) => isExam).length,
  };
}

/** A day: how much was answered by its colour, what was planned for it by a mark. */
function DayCell({ day: { count, inBreak, isExam }, fill }: { readonly day: CalendarDay; readonly fill: string }) {
  const size = { width: CELL, height: CELL, rx: 3 };
  return (
    <>
      <rect {...size} fill={fill} stroke={count > 0 ? 'none' : 'var(--line)'} />
      {inBreak && <rect {...size} fill="url(#calendar-break)" stroke="var(--line-strong)" />}
      {isExam && <ExamMark size={CELL} />}
    </>
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
