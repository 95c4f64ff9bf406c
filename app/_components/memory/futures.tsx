'use client';

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormatter, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { Future } from '#lib/srs/answer/schedule.ts';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from '#app/_components/plot/plot-frame.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { stabilityOf } from './recall-curve.ts';

type FuturesProps = {
  readonly futures: Readonly<Record<Rating, Future>>;
  readonly weights: readonly number[];
};

const POINTS = 60;
const TABLE_ROWS = 6;
const PERCENT = (share: number): string => `${Math.round(share * 100)}%`;

/** What each rating would do now: when the card would come back, and how recall would fall from now on. */
export function Futures({ futures, weights }: FuturesProps) {
  const t = useTranslations('history.futures');
  const tStudy = useTranslations('study');
  const stabilities = RATINGS.map((rating) => stabilityOf(futures[rating]));
  const days = Math.max(1, stabilities[2] ?? 1) * 2;
  const { recall } = fsrs6(weights);
  const x = scaleLinear([0, days], [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleLinear([0, 1], [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const times = Array.from({ length: POINTS + 1 }, (_, index) => (days * index) / POINTS);
  const draw = line<number>().x(x);
  return (
    <>
      <FuturesTable futures={futures} />
      <figure className="plot mt-5 max-w-[32rem]">
        <PlotFrame
          x={{ scale: x, label: t('from.days') }}
          y={{ scale: y, label: t('recall'), format: PERCENT }}
          description={t('description')}
        >
          {RATINGS.map((rating, index) => {
            const stability = stabilities[index] ?? 1;
            const { colour, dashes } = seriesStyle(index);
            // One after the other: curves that run together keep their numbers apart.
            const markAt = days * (0.97 - 0.08 * (RATINGS.length - 1 - index));
            return (
              <g key={rating}>
                <path
                  d={draw.y((time) => y(recall(time, stability)))(times) ?? ''}
                  fill="none"
                  stroke={colour}
                  strokeWidth={2.5}
                  strokeDasharray={dashes}
                />
                <CurveMark place={[x(markAt), y(recall(markAt, stability))]} colour={colour} text={String(index + 1)} />
              </g>
            );
          })}
        </PlotFrame>
        <PlotTable
          columns={[t('from.days'), ...RATINGS.map((rating) => tStudy(`ratings.${rating}`))]}
          groups={[
            {
              name: null,
              rows: Array.from({ length: TABLE_ROWS }, (_, index) => {
                const time = (days * index) / (TABLE_ROWS - 1);
                const [again = '', ...others] = stabilities.map((stability) => PERCENT(recall(time, stability)));
                return [time, again, ...others] as const;
              }),
            },
          ]}
        />
      </figure>
    </>
  );
}

type CurveMarkProps = {
  readonly place: readonly [x: number, y: number];
  readonly colour: string;
  readonly text: string;
};

/** The number of a curve, on it. */
function CurveMark({ place: [x, y], colour, text }: CurveMarkProps) {
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="middle"
      style={{ fill: colour, fontWeight: 700, stroke: 'var(--ground)', strokeWidth: 6, paintOrder: 'stroke' }}
    >
      {text}
    </text>
  );
}

/** The four buttons, what they would make of the card, and how their curves are drawn. */
function FuturesTable({ futures }: Pick<FuturesProps, 'futures'>) {
  const t = useTranslations('history.futures');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  return (
    <div className="scroll-x mt-3">
      <table className="table max-w-(--measure)">
        <thead>
          <tr>
            <th scope="col">{t('rating')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col">{t('stability')}</th>
            <th scope="col">{t('difficulty')}</th>
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((rating, index) => {
            const { memory, intervalSeconds } = futures[rating];
            const next = intervalLabel(intervalSeconds);
            const strength = intervalLabel((stabilityOf(futures[rating]) * DAY_MILLIS) / SECOND_MILLIS);
            const difficulty = memory.state === 'new' ? 0 : memory.difficulty;
            return (
              <tr key={rating}>
                <th scope="row">
                  <span style={{ color: seriesStyle(index).colour }}>{index + 1}</span> {tStudy(`ratings.${rating}`)}
                </th>
                <td>{tStudy(`interval.${next.unit}`, { count: next.count })}</td>
                <td>{tStudy(`interval.${strength.unit}`, { count: strength.count })}</td>
                <td>{format.number(difficulty, { maximumFractionDigits: 1 })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
