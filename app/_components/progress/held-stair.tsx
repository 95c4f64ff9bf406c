import { scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { daysBetween, type LocalDay } from '#lib/base/time.ts';
import type { HeldConcepts } from '#lib/study/progress/held-concepts.ts';
import { dayOf } from './day.ts';

const WIDTH = 440;
const HEIGHT = 270;
const EDGE = { left: 34, right: 12, top: 14, bottom: 28 } as const;
/** Days between two names of months, at least. */
const MONTH_ROOM = 25;

type HeldStairProps = { readonly held: HeldConcepts; readonly today: LocalDay };

/** The concepts that are held, one step up for each day on which some were added. */
export function HeldStair({ held: { held, of, stair }, today }: HeldStairProps) {
  const t = useTranslations('progress.held');
  const format = useFormatter();
  const name = (day: LocalDay): string => format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  const first = stair[0]?.day ?? today;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="num">{t('of', { held, count: of })}</span>
      </div>
      <figure className="plot">
        <StairDrawing
          stair={stair}
          today={today}
          text={t('description', { held, day: name(today), first: name(first) })}
        />
        <PlotTable
          columns={[t('day'), t('count')]}
          groups={[{ name: null, rows: stair.toReversed().map(({ day, held: count }) => [name(day), count] as const) }]}
        />
      </figure>
    </section>
  );
}

type StairDrawingProps = {
  readonly stair: HeldConcepts['stair'];
  readonly today: LocalDay;
  readonly text: string;
};

function StairDrawing({ stair, today, text }: StairDrawingProps) {
  const format = useFormatter();
  const first = stair[0]?.day ?? today;
  const span = Math.max(1, daysBetween(first, today));
  const most = stair.at(-1)?.held ?? 0;
  const x = scaleLinear([0, span], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, Math.max(4, most)], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const at = (day: LocalDay): number => x(daysBetween(first, day));
  const steps = stair.map(({ day, held }) => `H${at(day).toFixed(1)} V${y(held).toFixed(1)}`).join(' ');
  const line = `M${EDGE.left} ${y(0)} ${steps} H${x(span)}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {monthsBetween(first, today).map((day) => (
        <text key={day} x={at(day)} y={HEIGHT - 6}>
          {format.dateTime(dayOf(day), { month: 'short', timeZone: 'UTC' })}
        </text>
      ))}
      <path d={`${line} V${y(0)} Z`} fill="var(--accent-ground)" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="3" />
      <circle cx={x(span)} cy={y(most)} r="5.5" fill="var(--accent)" />
    </svg>
  );
}

/** The first of each month, none too close to the last day; the first day itself where there is room before the first of them. */
function monthsBetween(first: LocalDay, today: LocalDay): readonly LocalDay[] {
  const months: LocalDay[] = [];
  const date = dayOf(first);
  date.setUTCDate(1);
  for (;;) {
    date.setUTCMonth(date.getUTCMonth() + 1);
    const day = date.toISOString().slice(0, 10);
    if (daysBetween(day, today) < MONTH_ROOM / 4) break;
    months.push(day);
  }
  const next = months[0] ?? today;
  return daysBetween(first, next) >= MONTH_ROOM ? [first, ...months] : months.length > 0 ? months : [first];
}
