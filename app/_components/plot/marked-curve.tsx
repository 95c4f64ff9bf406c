'use client';

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from './plot-frame.tsx';

type Point = readonly [x: number, y: number];
type MarkedCurveProps = {
  readonly points: readonly Point[];
  readonly labels: { readonly x: string; readonly y: string };
  readonly description: string;
  readonly formatX: (value: number) => string;
  /** Where a value that is being chosen stands; null for nowhere. */
  readonly marker: Point | null;
};

/** A curve from zero upwards, and where on it a choice stands; what draws it gives it a table. */
export function MarkedCurve({ points, labels, description, formatX, marker }: MarkedCurveProps) {
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  const most = Math.max(1, ...points.map(([, value]) => value));
  const floor = PLOT_HEIGHT - PLOT_MARGIN.bottom;
  const x = scaleLinear([first, last], [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]);
  const y = scaleLinear([0, most * 1.08], [floor, PLOT_MARGIN.top]);
  const path = line<Point>(
    ([at]) => x(at),
    ([, value]) => y(value),
  )([...points]);
  return (
    <PlotFrame
      x={{ scale: x, label: labels.x, format: formatX }}
      y={{ scale: y, label: labels.y }}
      description={description}
    >
      <path d={path ?? ''} fill="none" stroke="var(--series-1)" strokeWidth={2.5} />
      {marker && (
        <g data-marker={marker[0]}>
          <line
            x1={x(marker[0])}
            x2={x(marker[0])}
            y1={y(marker[1])}
            y2={floor}
            stroke="var(--series-2)"
            strokeDasharray="4 4"
          />
          <circle cx={x(marker[0])} cy={y(marker[1])} r={6} fill="var(--series-2)" />
        </g>
      )}
    </PlotFrame>
  );
}
