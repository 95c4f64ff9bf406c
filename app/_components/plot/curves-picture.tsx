import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CurvePoint } from './curve-picture.tsx';
import { PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from './plot-frame.tsx';
import { seriesStyle } from './plot-style.ts';

/** A share over time, and a place on it; null for none. */
export type MarkedShare = { readonly points: readonly CurvePoint[]; readonly marker: CurvePoint | null };

type CurvesPictureProps = {
  /** In the order of their styles. */
  readonly curves: readonly MarkedShare[];
  readonly label: string;
  readonly description: string;
  /** A share that is wanted, drawn as a level. */
  readonly goal: number;
  /** The share at the foot of the picture. */
  readonly least: number;
};

/** Low, to stand where there is little room. */
const HEIGHT = 170;

/** Some curves of a share over the same time, up to 1, told apart by their dashes and colours. */
export function CurvesPicture({ curves, label, description, goal, least }: CurvesPictureProps) {
  const last = Math.max(...curves.flatMap(({ points }) => points.at(-1)?.[0] ?? 0));
  const [left, right] = [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right];
  const x = scaleLinear([0, last], [left, right]);
  const y = scaleLinear([least, 1], [HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]);
  const draw = line<CurvePoint>(
    ([at]) => x(at),
    ([, value]) => y(value),
  );
  return (
    <PlotFrame
      x={{ scale: x, label }}
      y={{ scale: y, label: '', ticks: 3, format: (share) => `${Math.round(share * 100)}%` }}
      description={description}
      height={HEIGHT}
    >
      <g className="guide">
        <line x1={left} x2={right} y1={y(goal)} y2={y(goal)} />
      </g>
      {curves.map(({ points, marker }, index) => {
        const { colour, dashes } = seriesStyle(index);
        return (
          <g key={colour} stroke={colour}>
            <path d={draw([...points]) ?? ''} fill="none" strokeWidth={2.5} strokeDasharray={dashes} />
            {marker && <circle cx={x(marker[0])} cy={y(marker[1])} r={5} fill={colour} />}
          </g>
        );
      })}
    </PlotFrame>
  );
}
