import { useFormatter, useTranslations } from 'next-intl';
import type { RecallLine } from '#lib/study/concepts/recall-line.ts';

const WIDTH = 256;
const TOP = 6;
const BOTTOM = 58;
const GOAL = 0.9;

/** How the recall of a concept has fallen since its last answer, and goes on falling. */
export function RecallPlot({ line }: { readonly line: RecallLine }) {
  const t = useTranslations('concepts.map');
  const format = useFormatter();
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return null;
  const least = Math.min(0.8, Math.floor(Math.min(...line.map(([, recall]) => recall)) * 10) / 10);
  const x = (day: number): number => round(((day - first[0]) / (last[0] - first[0])) * WIDTH);
  const y = (recall: number): number => round(BOTTOM - ((recall - least) / (1 - least)) * (BOTTOM - TOP));
  const path = (points: RecallLine): string =>
    points.map(([day, recall], index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(recall)}`).join('');
  const now = line.findIndex(([day]) => day >= 0);
  const [, recallNow] = line[now] ?? last;
  const percent = (value: number): string => format.number(value, { style: 'percent' });
  const isLate = x(0) > WIDTH - 60;
  return (
    <svg
      className="cm-plot"
      viewBox={`0 0 ${WIDTH} 76`}
      role="img"
      aria-label={t('line', { now: recallNow, later: last[1], days: Math.round(last[0]) })}
    >
      <line className="grid" x1={0} x2={WIDTH} y1={y(GOAL)} y2={y(GOAL)} />
      <text x={WIDTH} y={y(GOAL) - 4} textAnchor="end">
        {percent(GOAL)}
      </text>
      <path className="ahead" d={path(line.slice(now))} />
      <path className="past" d={path(line.slice(0, now + 1))} />
      <circle cx={x(0)} cy={y(recallNow)} r={4.5} />
      <text className="now" x={x(0) + (isLate ? -9 : 9)} y={y(recallNow) - 7} textAnchor={isLate ? 'end' : 'start'}>
        {t('today')}
      </text>
      {first[0] < -0.5 && (
        <text x={0} y={74}>
          {t('daysAgo', { days: Math.round(-first[0]) })}
        </text>
      )}
      <text x={WIDTH} y={74} textAnchor="end">
        {t('inDays', { days: Math.round(last[0]) })}
      </text>
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
