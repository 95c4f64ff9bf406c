import { scaleBand, scaleLinear } from 'd3-scale';
import { PlotTable } from './plot-table.tsx';

export type Bar = {
  /** Below the bar; empty for none. */
  readonly label: string;
  /** In the table. */
  readonly name: string;
  readonly value: number;
  /** Above the bar and in the table; the value itself where it is left out. */
  readonly text?: string;
  /** What stands behind the value in the table, below the columns that are more. */
  readonly more?: readonly (number | string)[];
  /** Drawn pale: it stands on little. */
  readonly pale?: boolean;
};

type BarPlotProps = {
  readonly bars: readonly Bar[];
  /** What is to be seen, in words. */
  readonly description: string;
  /** What the bars’ names and values are, over the table. */
  readonly columns: readonly [name: string, value: string, ...more: string[]];
  /** Whether each bar has its value above it; there is no room over many. */
  readonly values?: boolean;
  /** What the labels below the bars are, where the heading does not say so. */
  readonly axis?: string;
};

const WIDTH = 560;
const HEIGHT = 190;
const FLOOR = HEIGHT - 26;

/** Bars side by side, and the table behind them. */
export function BarPlot({ bars, description, columns, values = true, axis }: BarPlotProps) {
  const x = scaleBand(
    bars.map(({ name }) => name),
    [0, WIDTH],
  ).padding(0.22);
  const y = scaleLinear([0, Math.max(4, ...bars.map(({ value }) => value))], [FLOOR, 20]);
  return (
    <figure className="plot mt-4">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="max-w-[40rem]" role="img" aria-label={description}>
        <line className="axis" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
        {bars.map(({ name, label, value, text, pale = false }) => (
          <g key={name} transform={`translate(${x(name)} 0)`}>
            <rect
              y={y(value)}
              width={x.bandwidth()}
              height={FLOOR - y(value)}
              rx={3}
              fill="var(--accent)"
              fillOpacity={pale ? 0.35 : 1}
            >
              <title>{`${name}: ${text ?? value}`}</title>
            </rect>
            <text x={x.bandwidth() / 2} y={y(value) - 6} textAnchor="middle">
              {values && value > 0 ? (text ?? value) : ''}
            </text>
            <text x={x.bandwidth() / 2} y={HEIGHT - 8} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
      {axis !== undefined && <p className="max-w-[40rem] text-center text-sm text-soft">{axis}</p>}
      <PlotTable
        columns={columns}
        groups={[
          { name: null, rows: bars.map(({ name, value, text, more = [] }) => [name, text ?? value, ...more] as const) },
        ]}
      />
    </figure>
  );
}
