import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from './plot-frame.tsx';
import { seriesStyle } from './plot-style.ts';

export type CurvePoint = readonly [x: number, y: number];

type CurvePictureProps = {
  readonly points: readonly CurvePoint[];
  readonly labels: { readonly x: string; readonly y: string };
  readonly description: string;
  /** A place on the curve. */
  readonly marker: CurvePoint | null;
  /** A share that is wanted, drawn as a level down to which the marker falls; null for none. */
  readonly goal?: number | null;
  readonly colour?: string;
  /** The share at the foot of the picture. */
  readonly least?: number;
};

/** One curve of a share over time, up to 1, and a place on it. */
export function CurvePicture({ points, labels, description, marker, ...look }: CurvePictureProps) {
  const { goal = null, colour = seriesStyle(0).colour, least = 0 } = look;
  const last = points.at(-1)?.[0] ?? 1;
  const [left, right] = [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right];
  const floor = PLOT_HEIGHT - PLOT_MARGIN.bottom;
  const x = scaleLinear([0, last], [left, right]);
  const y = scaleLinear([least, 1], [floor, PLOT_MARGIN.top]);
  const path = line<CurvePoint>(
    ([at]) => x(at),
    ([, value]) => y(value),
  )([...points]);
  return (
    <PlotFrame
      x={{ scale: x, label: labels.x }}
      y={{ scale: y, label: labels.y, ticks: least > 0 ? 3 : 5, format: (share) => `${Math.round(share * 100)}%` }}
      description={description}
    >
      {goal !== null && (
        <g className="guide">
          <line x1={left} x2={right} y1={y(goal)} y2={y(goal)} />
          {marker && <line x1={x(marker[0])} x2={x(marker[0])} y1={y(marker[1])} y2={floor} />}
        </g>
      )}
      <path d={path ?? ''} fill="none" stroke={colour} strokeWidth={2.5} />
      {marker && <circle cx={x(marker[0])} cy={y(marker[1])} r={goal === null ? 5 : 7} fill="var(--series-2)" />}
    </PlotFrame>
  );
}
