import { scaleLinear, scalePoint } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import type { EpochMillis } from '#lib/base/time.ts';
import type { ShareInterval } from '#lib/quiz/wilson.ts';

const WIDTH = 440;
const HEIGHT = 190;
const EDGE = { left: 44, right: 16, top: 12, bottom: 28 } as const;
/** Dates that are written below the drawing, at most. */
const DATES = 5;

/** What one quiz came to. */
export type QuizShare = {
  readonly id: string;
  readonly madeAt: EpochMillis;
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly share: ShareInterval;
};

/** The shares of right answers in quizzes one after the other, each with its interval; oldest first. */
export function QuizShares({ shares }: { readonly shares: readonly QuizShare[] }) {
  const t = useTranslations('progress.quizzes');
  const tQuiz = useTranslations('quiz');
  const format = useFormatter();
  const dayOf = (at: EpochMillis): string => format.dateTime(at, { day: 'numeric', month: 'short' });
  const range = ({ from, to }: ShareInterval): string => tQuiz('past.interval', { from, to });
  const description = shares.map(({ madeAt, right, of, share }) =>
    t('point', { date: dayOf(madeAt), right, of, from: share.from, to: share.to }),
  );
  return (
    <figure className="plot mt-3">
      <SharesDrawing shares={shares} dayOf={dayOf} text={t('description', { list: format.list(description) })} />
      <p className="mt-2 text-sm text-soft">{tQuiz('past.overTimeNote')}</p>
      <PlotTable
        columns={[
          t('quiz'),
          tQuiz('result.columns.right'),
          tQuiz('result.columns.of'),
          tQuiz('result.columns.interval'),
        ]}
        groups={[
          {
            name: null,
            rows: shares
              .toReversed()
              .map(
                ({ madeAt, name, right, of, share }) =>
                  [
                    `${format.dateTime(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}: ${name}`,
                    right,
                    of,
                    range(share),
                  ] as const,
              ),
          },
        ]}
      />
    </figure>
  );
}

type SharesDrawingProps = {
  readonly shares: readonly QuizShare[];
  readonly dayOf: (at: EpochMillis) => string;
  readonly text: string;
};

function SharesDrawing({ shares, dayOf, text }: SharesDrawingProps) {
  const format = useFormatter();
  const x = scalePoint(
    shares.map(({ id }) => id),
    [EDGE.left, WIDTH - EDGE.right],
  ).padding(0.5);
  const y = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);
  const every = Math.ceil(shares.length / DATES);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <line className="grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {format.number(tick, { style: 'percent' })}
          </text>
        </g>
      ))}
      {shares.map(({ id, madeAt, share: { share, from, to } }, at) => (
        <g key={id} transform={`translate(${x(id) ?? 0} 0)`}>
          <rect x="-6" width="12" y={y(to)} height={y(from) - y(to)} rx="6" className="share-interval" />
          <circle cy={y(share)} r="6" className="share-point" strokeWidth="2" />
          {(shares.length - 1 - at) % every === 0 && (
            <text y={HEIGHT - 6} textAnchor="middle">
              {dayOf(madeAt)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
