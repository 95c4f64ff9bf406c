import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { DrawnAxis, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { PlotScale } from './plot-frame.tsx';

/** From the units of a figure to those of its drawing. */
export type Scales = { readonly x: PlotScale; readonly y: PlotScale };

/** The scale of an axis over a range of the drawing. */
export function axisScale({ from, to, scale }: Pick<DrawnAxis, 'from' | 'to' | 'scale'>, range: Pair): PlotScale {
  const made: PlotScale = scale === 'log' ? scaleLog() : scaleLinear();
  return made
    .domain([from, to])
    .range([...range])
    .clamp(false);
}

/** The place of a point in the drawing; what lies far outside is brought near, since browsers draw no line to 1e300. */
export function placeOf([px, py]: Pair, { x, y }: Scales): Pair {
  return [bounded(x, px), bounded(y, py)];
}

/** A line through points as a path. */
export function linePath(points: readonly Pair[], scales: Scales): string {
  return line()(points.map((point) => [...placeOf(point, scales)] as [number, number])) ?? '';
}

function bounded(scale: PlotScale, value: number): number {
  const [start = 0, end = 0] = scale.range();
  const margin = 2 * Math.abs(end - start);
  const place = scale(value);
  // The logarithm of what is not positive has no place: it lies below everything.
  const known = Number.isNaN(place) ? start + Math.sign(start - end) * margin : place;
  return Math.min(Math.max(start, end) + margin, Math.max(Math.min(start, end) - margin, known));
}
