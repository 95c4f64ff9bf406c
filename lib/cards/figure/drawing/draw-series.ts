import type { DrawnBand, DrawnCurve, DrawnPoints, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { pointsIn } from './points-in.ts';
import { rowsOf } from './read-data.ts';
import { inRuns, placesOf } from './sampling.ts';
import type { Sheet } from './sheet.ts';

const SAMPLES = 201;

/** A curve: its function sampled evenly on the scale of the x axis, or its points joined. */
export const drawCurve: MarkDraw<MarkOf<'curve'>, DrawnCurve> = (mark, sheet, { common, axes }) => {
  const { expression } = mark;
  if (expression === undefined)
    return { kind: 'curve', ...common, runs: inRuns(pointsIn(mark, sheet, 'points'), areFinite) };
  const height = sheet.functionOf(expression, ['x'], 'expression');
  const points = placesOf(axes?.x, spanOf(mark, sheet), SAMPLES).map((x): Pair => [x, height(x)]);
  return { kind: 'curve', ...common, runs: inRuns(points, areFinite) };
};

/** Points, each by itself. */
export const drawPoints: MarkDraw<MarkOf<'points'>, DrawnPoints> = (mark, sheet, { common }) => {
  const { x, y } = mark;
  if (x === undefined || y === undefined)
    return { kind: 'points', ...common, points: pointsIn(mark, sheet, 'points').filter(areFinite) };
  const ys = sheet.list(y, 'y');
  const points = sheet.list(x, 'x').map((place, index): Pair => [place, ys[index] ?? NaN]);
  return { kind: 'points', ...common, points: points.filter(areFinite) };
};

/** What lies between a function, or points, and a level. */
export const drawArea: MarkDraw<MarkOf<'area'>, DrawnBand> = (mark, sheet, { common, axes }) => {
  const base = sheet.number(mark.base, 'base');
  const height = mark.expression === undefined ? null : sheet.functionOf(mark.expression, ['x'], 'expression');
  const tops = height
    ? placesOf(axes?.x, spanOf(mark, sheet), SAMPLES).map((x): Pair => [x, height(x)])
    : pointsIn(mark, sheet, 'points');
  const bands = tops.map(([x, y]) => [x, Math.min(base, y), Math.max(base, y)] as const);
  return { kind: 'area', ...common, runs: inRuns(bands, areFinite) };
};

/** What lies between two functions, or three columns of numbers. */
export const drawBand: MarkDraw<MarkOf<'band'>, DrawnBand> = (mark, sheet, { common, axes }) => {
  const { low, high, points, from } = mark;
  if (low !== undefined && high !== undefined) {
    const [bottom, top] = [sheet.functionOf(low, ['x'], 'low'), sheet.functionOf(high, ['x'], 'high')];
    const bands = placesOf(axes?.x, spanOf(mark, sheet), SAMPLES).map((x) => [x, bottom(x), top(x)] as const);
    return { kind: 'band', ...common, runs: inRuns(bands, areFinite) };
  }
  if (points === undefined && from === undefined)
    sheet.note('this mark has no data', 'give it “low” and “high”, “points” or “from”');
  const rows = points === undefined ? rowsOf(sheet.result(from, 'from')) : sheet.matrix(points, 'points');
  const bands = rows.map(([x = NaN, bottom = NaN, top = NaN]) => [x, bottom, top] as const);
  return { kind: 'band', ...common, runs: inRuns(bands, areFinite) };
};

type Span = Pick<MarkOf<'curve'>, 'from' | 'to'>;

function spanOf({ from, to }: Span, sheet: Sheet) {
  if (typeof from === 'object') sheet.note('this mark has a function and a program', 'keep one of them', 'from');
  return {
    from: from === undefined || typeof from === 'object' ? null : sheet.number(from, 'from'),
    to: to === undefined ? null : sheet.number(to, 'to'),
  };
}

function areFinite(numbers: readonly number[]): boolean {
  return numbers.every(Number.isFinite);
}
