import type { ScaleContinuousNumeric } from 'd3-scale';
import { useId, type ReactNode } from 'react';
import { axisNumber, powerOf10 } from '#lib/cards/figure/axis-number.ts';

/** The drawing’s own units; it is stretched to the width that there is. */
export const PLOT_WIDTH = 460;
export const PLOT_HEIGHT = 290;
export const PLOT_MARGIN = { top: 14, right: 22, bottom: 44, left: 66 } as const;

export type PlotScale = ScaleContinuousNumeric<number, number>;
export type PlotAxis = {
  readonly scale: PlotScale;
  readonly label: ReactNode;
  readonly format?: (value: number) => string;
  /** About how many values it names. */
  readonly ticks?: number;
  /** What stands at its places instead of numbers. */
  readonly names?: readonly { readonly at: number; readonly name: ReactNode }[];
};

type PlotFrameProps = {
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** What is to be seen, in words. */
  readonly description: string;
  /** In the drawing’s own units. */
  readonly height?: number;
  /** Whether there is something in it to be chosen, so that it is more than a picture. */
  readonly isGroup?: boolean;
  /** Lines upright from the values of x, too. */
  readonly upright?: boolean;
  readonly children: ReactNode;
};

/** Axes, grid and labels around a drawing; read out as its description. */
export function PlotFrame({
  x,
  y,
  description,
  height = PLOT_HEIGHT,
  isGroup = false,
  upright,
  children,
}: PlotFrameProps) {
  const clip = useId();
  const { top, left } = PLOT_MARGIN;
  const [right, bottom] = [PLOT_WIDTH - PLOT_MARGIN.right, height - PLOT_MARGIN.bottom];
  return (
    <svg viewBox={`0 0 ${PLOT_WIDTH} ${height}`} role={isGroup ? 'group' : 'img'} aria-label={description}>
      <clipPath id={clip}>
        <rect x={left - 2} y={top - 2} width={right - left + 4} height={bottom - top + 4} />
      </clipPath>
      {labelled(y, y.ticks ?? 5).map(({ at, label }) => (
        <g key={at} transform={`translate(0 ${y.scale(at)})`}>
          <line className="grid" x1={left} x2={right} />
          <text x={left - 8} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {labelled(x, x.ticks ?? 6).map(({ at, label }) => (
        <g key={at} transform={`translate(${x.scale(at)} ${bottom})`}>
          {upright && <line className="grid" y2={top - bottom} />}
          <line className="axis" y2={5} />
          <text y={19} textAnchor="middle">
            {label}
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

type Tick = { readonly at: number; readonly label: ReactNode };

function labelled(axis: PlotAxis, count: number): readonly Tick[] {
  if (axis.names) return axis.names.map(({ at, name }) => ({ at, label: name }));
  const ticks = ticksOf(axis, count);
  const { format } = axis;
  if (format) return ticks.map((at) => ({ at, label: format(at) }));
  // On one axis all powers of ten are written alike.
  const isPowers = ticks.length > 1 && ticks.every(isPower) && ticks.some((at) => at < 1e-3 || at >= 1e5);
  return ticks.map((at) => ({ at, label: isPowers ? powerOf10(at) : axisNumber(at, digitsFor(ticks)) }));
}

/** A logarithmic axis names the powers of ten only, when it has some, and not more of them than there is room for. */
function ticksOf({ scale }: PlotAxis, count: number): readonly number[] {
  const ticks = scale.ticks(count);
  const powers = ticks.filter(isPower);
  if (!('base' in scale) || powers.length < 2)
    return ticks.length > count * 2 ? ticks.filter((_, at) => at % 2 === 0) : ticks;
  const step = Math.ceil(powers.length / (count + 1));
  const exponent = (power: number): number => Math.round(Math.log10(power));
  return powers.filter((power) => exponent(power) % step === 0);
}

function isPower(value: number): boolean {
  const exponent = Math.log10(Math.abs(value));
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}

/** With as many digits as the ticks need, or two of them would be called the same. */
function digitsFor(ticks: readonly number[]): number {
  const [first = 0, second = 1] = ticks;
  const most = Math.max(...ticks.map(Math.abs));
  return Math.min(12, Math.max(3, Math.ceil(Math.log10(most / Math.abs(second - first))) + 2));
}
