import { scaleBand, scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { dayOf } from '#app/_components/progress/day.ts';
import type { PlanDay } from '#lib/study/plan/plan-views.ts';
import { byWeek } from './by-week.ts';

const WIDTH = 560;
const HEIGHT = 200;
const FLOOR = HEIGHT - 26;
const LEFT = 34;
/** More days than this are drawn as weeks. */
const MOST_BARS = 42;
const MOST_LABELS = 5;
/** Half of a pair of bars, so that one day alone is no wall. */
const WIDEST = 24;

/** Cards a day, with a plan (filled) beside without it (outlined); days of a break are hatched. */
export function DaysPlot({ days }: { readonly days: readonly PlanDay[] }) {
  const t = useTranslations('plan.plot');
  const format = useFormatter();
  const hatch = useId();
  const weekly = days.length > MOST_BARS;
  const bars = weekly ? byWeek(days) : days;
  const nameOf = (day: string): string =>
    format.dateTime(dayOf(day), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const most = (of: (bar: PlanDay) => number): number => Math.max(0, ...bars.map(of));
  const [mostWith, mostWithout] = [most(({ cardsWith }) => cardsWith), most(({ cardsWithout }) => cardsWithout)];
  const x = scaleBand(
    bars.map(({ day }) => day),
    [LEFT, WIDTH],
  ).padding(0.2);
  const y = scaleLinear([0, Math.max(4, mostWith, mostWithout)], [FLOOR, 14]).nice();
  const half = Math.min(x.bandwidth() / 2, WIDEST);
  const labelled = Math.ceil(bars.length / MOST_LABELS);
  return (
    <figure className="plot mt-6">
      <figcaption className="text-sm">
        <strong>{t('cards')}</strong>
        <Legend hatch={bars.some(({ rest }) => rest) ? hatch : null} />
        <span className="block text-soft">
          {t('note')} {weekly && t('weekly')}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="mt-2 max-w-[40rem]"
        role="img"
        aria-label={t('description', { count: days.length, with: mostWith, without: mostWithout })}
      >
        <Hatch id={hatch} />
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line className="grid" x1={LEFT} x2={WIDTH} />
              <text x={LEFT - 6} dy="0.32em" textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
        {bars.map((bar, index) => (
          <g key={bar.day} transform={`translate(${(x(bar.day) ?? 0) + x.bandwidth() / 2 - half} 0)`}>
            <Bars bar={bar} half={half} heightOf={(cards) => FLOOR - y(cards)} hatch={hatch} />
            {index % labelled === 0 && (
              <text x={half} y={HEIGHT - 8} textAnchor={index === 0 ? 'start' : 'middle'}>
                {nameOf(bar.day)}
              </text>
            )}
          </g>
        ))}
        <line className="axis" x1={LEFT} x2={WIDTH} y1={FLOOR} y2={FLOOR} />
      </svg>
      <DaysTable bars={bars} nameOf={nameOf} weekly={weekly} />
    </figure>
  );
}

type BarsProps = {
  readonly bar: PlanDay;
  readonly half: number;
  readonly heightOf: (cards: number) => number;
  readonly hatch: string;
};

function Bars({ bar: { cardsWith, cardsWithout, rest }, half, heightOf, hatch }: BarsProps) {
  return (
    <>
      {rest && <rect y={14} width={2 * half} height={FLOOR - 14} fill={`url(#${hatch})`} />}
      <rect y={FLOOR - heightOf(cardsWith)} width={half} height={heightOf(cardsWith)} fill="var(--accent)" />
      {cardsWithout > 0 && (
        <rect
          x={half + 0.75}
          y={FLOOR - heightOf(cardsWithout)}
          width={Math.max(1, half - 1.5)}
          height={heightOf(cardsWithout)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.2}
        />
      )}
    </>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line y2="6" stroke="var(--line)" strokeWidth="3" />
    </pattern>
  );
}

function Legend({ hatch }: { readonly hatch: string | null }) {
  const t = useTranslations('plan.plot');
  return (
    <span className="ms-4 inline-flex flex-wrap gap-x-4">
      <span>
        <span aria-hidden="true" className="me-1 inline-block size-3 bg-accent align-[-1px]" />
        {t('with')}
      </span>
      <span>
        <span aria-hidden="true" className="me-1 inline-block size-3 border-[1.5px] border-ink align-[-1px]" />
        {t('without')}
      </span>
      {hatch !== null && (
        <span>
          <svg aria-hidden="true" className="me-1 inline-block !size-3 align-[-1px]" viewBox="0 0 12 12">
            <rect width="12" height="12" fill={`url(#${hatch})`} stroke="var(--line)" />
          </svg>
          {t('rest')}
        </span>
      )}
    </span>
  );
}

type TableProps = {
  readonly bars: readonly PlanDay[];
  readonly nameOf: (day: string) => string;
  readonly weekly: boolean;
};

function DaysTable({ bars, nameOf, weekly }: TableProps) {
  const t = useTranslations('plan.plot');
  const columns = [
    t(weekly ? 'week' : 'day'),
    t('cardsWithout'),
    t('cardsWith'),
    t('minutesWithout'),
    t('minutesWith'),
  ];
  const rows = bars.map(
    ({ day, cardsWithout, cardsWith, minutesWithout, minutesWith, rest }) =>
      [
        rest && !weekly ? `${nameOf(day)} (${t('rest')})` : nameOf(day),
        cardsWithout,
        cardsWith,
        Math.round(minutesWithout * 10) / 10,
        Math.round(minutesWith * 10) / 10,
      ] as const,
  );
  return <PlotTable columns={columns} groups={[{ name: null, rows }]} />;
}
