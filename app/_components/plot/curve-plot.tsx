import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from './plot-frame.tsx';
import { PlotTable } from './plot-table.tsx';

type CurvePoint = readonly [x: number, y: number];
type CurvePlotProps = {
  readonly points: readonly CurvePoint[];
  readonly labels: { readonly x: string; readonly y: string };
  readonly description: string;
  /** The y axis is a share, from 0 to 1. */
  readonly marker: CurvePoint | null;
};

const PERCENT = (share: number): string => `${Math.round(share * 100)} %`;

/** One curve of a share over time, with the place where one is now, and its table. */
export function CurvePlot({ points, labels, description, marker }: CurvePlotProps) {
  const last = points.at(-1)?.[0] ?? 1;
  const x = scaleLinear([0, last], [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleLinear([0, 1], [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const path = line<CurvePoint>(
    ([at]) => x(at),
    ([, value]) => y(value),
  )([...points]);
  const rows = points.filter((_, index) => index % 10 === 0);
  return (
    <figure className="plot max-w-[32rem]">
      <PlotFrame
        x={{ scale: x, label: labels.x }}
        y={{ scale: y, label: labels.y, format: PERCENT }}
        description={description}
      >
        <path d={path ?? ''} fill="none" stroke="var(--series-1)" strokeWidth={2.5} />
        {marker && <circle cx={x(marker[0])} cy={y(marker[1])} r={5} fill="var(--series-2)" />}
      </PlotFrame>
      <PlotTable
        columns={[labels.x, labels.y]}
        groups={[{ name: null, rows: rows.map(([at, value]) => [at, PERCENT(value)] as const) }]}
      />
    </figure>
  );
}
