import { scaleLinear } from 'd3-scale';
import { useId, type ReactNode } from 'react';
import type { DrawnFrame } from '#lib/cards/figure/drawn-figure.ts';
import { PLOT_WIDTH } from './plot-frame.tsx';
import type { Scales } from './scales.ts';

type View = Extract<DrawnFrame, { readonly kind: 'view' }>;
type ViewFrameProps = {
  readonly view: View;
  readonly description: string;
  readonly isGroup: boolean;
  readonly children: ReactNode;
};

const MARGIN = 22;
const TALLEST = 400;

/** The same unit on both axes, as in an image. */
export function viewScales({ x, y, down }: View): Scales {
  const { width, height } = sizeOf({ x, y });
  const across: [number, number] = [MARGIN, width - 8];
  const along: [number, number] = [8, height - MARGIN];
  return {
    x: scaleLinear(x, across),
    y: scaleLinear(y, down ? along : along.toReversed()),
  };
}

/** Squared paper, or plain ground, around what is drawn in plain coordinates. */
export function ViewFrame({ view, description, isGroup, children }: ViewFrameProps) {
  const clip = useId();
  const { width, height } = sizeOf(view);
  const { x, y } = viewScales(view);
  const [[left = 0, right = 0], rows] = [x.range(), y.range()];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const step = view.squares;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={isGroup ? 'group' : 'img'}
      aria-label={description}
      style={{ maxWidth: `${Math.round(width * 1.2)}px` }}
    >
      <clipPath id={clip}>
        <rect x={left - 3} y={top - 3} width={right - left + 6} height={bottom - top + 6} />
      </clipPath>
      <rect className="ground" x={left} y={top} width={right - left} height={bottom - top} />
      {lines(view.x, step).map((place) => (
        <g key={place} transform={`translate(${x(place)} 0)`}>
          <line className="grid" y1={top} y2={bottom} />
          {isNamed(place, step) && (
            <text className="small" y={bottom + 15} textAnchor="middle">
              {place}
            </text>
          )}
        </g>
      ))}
      {lines(view.y, step).map((place) => (
        <g key={place} transform={`translate(0 ${y(place)})`}>
          <line className="grid" x1={left} x2={right} />
          {isNamed(place, step) && (
            <text className="small" x={left - 5} dy="0.34em" textAnchor="end">
              {place}
            </text>
          )}
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>{children}</g>
    </svg>
  );
}

function sizeOf({ x, y }: Pick<View, 'x' | 'y'>): { readonly width: number; readonly height: number } {
  const [across, along] = [Math.abs(x[1] - x[0]) || 1, Math.abs(y[1] - y[0]) || 1];
  const unit = Math.min((PLOT_WIDTH - MARGIN) / across, TALLEST / along);
  return { width: across * unit + MARGIN + 8, height: along * unit + MARGIN + 8 };
}

function lines([from, to]: readonly [number, number], step: number | null): readonly number[] {
  if (step === null || !(step > 0) || Math.abs(to - from) / step > 64) return [];
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, index) => (first + index) * step);
}

/** Every second line has its number, so that they do not touch. */
function isNamed(place: number, step: number | null): boolean {
  return step !== null && Math.round(place / step) % 2 === 0;
}
