import { line } from 'd3-shape';
import type { Point, SampledSeries } from '#lib/cards/figure/sample-figure.ts';
import type { PlotScale } from './plot-frame.tsx';
import type { SeriesStyle } from './plot-style.ts';

type Scales = { readonly x: PlotScale; readonly y: PlotScale };
type SeriesMarkProps = {
  readonly series: SampledSeries;
  readonly scales: Scales;
  readonly style: SeriesStyle;
  /** Written at the end of a curve, so that it is not told by its colour alone; null when it is the only one. */
  readonly mark: string | null;
};

/** A series as a curve, as joined points or as bars. */
export function SeriesMark({ series, scales, style, mark }: SeriesMarkProps) {
  if (series.kind === 'bars') return <Bars bars={series.runs.flat()} scales={scales} style={style} />;
  return (
    <g>
      {series.runs.map((run) => (
        <path
          key={run[0]?.[0]}
          d={pathOf(run, scales)}
          fill="none"
          stroke={style.colour}
          strokeWidth={2.5}
          strokeDasharray={style.dashes}
          strokeLinejoin="round"
        />
      ))}
      {mark !== null && <Mark place={endOf(series, scales)} text={mark} colour={style.colour} />}
    </g>
  );
}

function pathOf(run: readonly Point[], { x, y }: Scales): string {
  // A value far outside the picture is brought to its edge, since browsers draw no line to 1e300.
  const [low = 0, high = 0] = y.domain();
  const span = Math.abs(high - low);
  const shown = (value: number): number =>
    Math.min(Math.max(value, Math.min(low, high) - span), Math.max(low, high) + span);
  const draw = line<Point>()
    .x(([at]) => x(at))
    .y(([, value]) => y(y.domain()[0] === low && low > 0 ? Math.max(value, low / 1e3) : shown(value)));
  return draw([...run]) ?? '';
}

/** The last point that lies inside the picture. */
function endOf(series: SampledSeries, { x, y }: Scales): { readonly x: number; readonly y: number } | null {
  const [low = 0, high = 0] = y.domain();
  const inside = series.runs
    .flat()
    .findLast(([, value]) => value >= Math.min(low, high) && value <= Math.max(low, high));
  return inside ? { x: x(inside[0]), y: y(inside[1]) } : null;
}

type MarkProps = { readonly place: ReturnType<typeof endOf>; readonly text: string; readonly colour: string };

function Mark({ place, text, colour }: MarkProps) {
  if (place === null) return null;
  return (
    <text
      x={place.x - 6}
      y={Math.max(place.y - 6, 24)}
      textAnchor="end"
      style={{ fill: colour, fontWeight: 700, stroke: 'var(--surface)', strokeWidth: 4, paintOrder: 'stroke' }}
    >
      {text}
    </text>
  );
}

type BarsProps = { readonly bars: readonly Point[]; readonly scales: Scales; readonly style: SeriesStyle };

function Bars({ bars, scales, style }: BarsProps) {
  const places = bars.map(([at]) => scales.x(at)).toSorted((one, other) => one - other);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? place));
  const width = Math.max(2, Math.min(40, ...gaps) * 0.86);
  const floor = scales.y(Math.max(0, Math.min(...scales.y.domain())));
  return bars.map(([at, height]) => (
    <rect
      key={at}
      x={scales.x(at) - width / 2}
      y={Math.min(scales.y(height), floor)}
      width={width}
      height={Math.abs(floor - scales.y(height))}
      fill={style.colour}
      fillOpacity={0.75}
    />
  ));
}
