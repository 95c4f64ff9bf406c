import type { ScaleContinuousNumeric } from 'd3-scale';
import { useId, type ReactNode } from 'react';

/** The drawing’s own units; it is stretched to the width that there is. */
export const PLOT_WIDTH = 460;
export const PLOT_HEIGHT = 290;
export const PLOT_MARGIN = { top: 14, right: 22, bottom: 44, left: 66 } as const;

export type PlotScale = ScaleContinuousNumeric<number, number>;
export type PlotAxis = {
  readonly scale: PlotScale;
  readonly label: string;
  readonly format?: (value: number) => string;
  /** About how many values it names. */
  readonly ticks?: number;
};

type PlotFrameProps = {
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** What is to be seen, in words. */
  readonly description: string;
  /** In the drawing’s own units. */
  readonly height?: number;
  readonly children: ReactNode;
};

/** Axes, grid and labels around a drawing; read out as its description. */
export function PlotFrame({ x, y, description, height = PLOT_HEIGHT, children }: PlotFrameProps) {
  const clip = useId();
  const [xTicks, yTicks] = [x.ticks ?? 6, y.ticks ?? 5];
  const { top, left } = PLOT_MARGIN;
  const [right, bottom] = [PLOT_WIDTH - PLOT_MARGIN.right, height - PLOT_MARGIN.bottom];
  return (
    <svg viewBox={`0 0 ${PLOT_WIDTH} ${height}`} role="img" aria-label={description}>
      <clipPath id={clip}>
        <rect x={left - 2} y={top - 2} width={right - left + 4} height={bottom - top + 4} />
      </clipPath>
      {ticksOf(y, yTicks).map((tick) => (
        <g key={tick} transform={`translate(0 ${y.scale(tick)})`}>
          <line className="grid" x1={left} x2={right} />
          <text x={left - 8} dy="0.32em" textAnchor="end">
            {labelOf(y, tick, yTicks)}
          </text>
        </g>
      ))}
      {ticksOf(x, xTicks).map((tick) => (
        <g key={tick} transform={`translate(${x.scale(tick)} ${bottom})`}>
          <line className="axis" y2={5} />
          <text y={19} textAnchor="middle">
            {labelOf(x, tick, xTicks)}
          </text>
        </g>
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      <text x={(left + right) / 2} y={height - 6} textAnchor="middle">
        {x.label}
      </text>
      <text transform={`translate(12 ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
        {y.label}
      </text>
      <g clipPath={`url(#${clip})`}>{children}</g>
    </svg>
  );
}

/** A logarithmic axis names the powers of ten only, when it has some. */
function ticksOf({ scale }: PlotAxis, count: number): readonly number[] {
  const ticks = scale.ticks(count);
  const powers = ticks.filter((tick) => Number.isInteger(Math.log10(Math.abs(tick))));
  return ticks.length > count * 2 && powers.length > 1 ? powers : ticks;
}

/** With as many digits as so many ticks need, or two of them would be called the same. */
function labelOf({ scale, format }: PlotAxis, tick: number, count: number): string {
  return format ? format(tick) : scale.tickFormat(count)(tick) || String(tick);
}
