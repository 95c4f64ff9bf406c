import { contours } from 'd3-contour';
import type { DrawnContour, DrawnHeat, Pair, Runs } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw, MarkPlace } from './mark-draw.ts';
import { rowsOf } from './read-data.ts';
import { placesOf } from './sampling.ts';
import type { Sheet } from './sheet.ts';

/** Samples of a function along each axis, for contours and for shades. */
const FINE = 61;
const COARSE = 24;
const MOST_LEVELS = 16;
const MOST_CELLS = 64;

/** Lines of equal height, by marching squares (d3-contour). */
export const drawContour: MarkDraw<MarkOf<'contour'>, DrawnContour> = (mark, sheet, { common, axes }) => {
  const cells = surfaceOf(mark, sheet, axes, FINE).map((row) => row.map((z) => (Number.isFinite(z) ? z : 0)));
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  if (height < 2 || width < 2) return { kind: 'contour', ...common, lines: [] };
  const flat = cells.flat();
  const asked = sheet.list(mark.levels, 'levels');
  const levels = typeof mark.levels === 'number' ? spread(flat, mark.levels) : asked;
  const xs = placesOf(axes?.x, { from: null, to: null }, width);
  const ys = placesOf(axes?.y, { from: null, to: null }, height);
  // The library puts a sample at the middle of its cell.
  const placed = ([column = 0, row = 0]: readonly number[]): Pair => [
    between(xs, column - 0.5),
    between(ys, row - 0.5),
  ];
  const lines = levels.slice(0, MOST_LEVELS).map((level) => {
    const { coordinates } = contours().size([width, height]).contour(flat, level);
    return { level, rings: coordinates.flat().flatMap((ring) => openRings(ring.map(placed), [xs, ys])) };
  });
  return { kind: 'contour', ...common, lines };
};

/** A matrix, or a function sampled on a coarse grid. */
export const drawHeat: MarkDraw<MarkOf<'heat'>, DrawnHeat> = (mark, sheet, { common, axes }) => ({
  kind: 'heat',
  ...common,
  cells: surfaceOf(mark, sheet, axes, COARSE).map((row) => row.slice(0, MOST_CELLS)),
  numbers: mark.numbers,
  rowLabels: (mark.rowLabels ?? []).map((label) => sheet.text(label)),
  columnLabels: (mark.columnLabels ?? []).map((label) => sheet.text(label)),
});

type Surface = Pick<MarkOf<'heat'>, 'expression' | 'values' | 'from'>;

function surfaceOf(
  { expression, values, from }: Surface,
  sheet: Sheet,
  axes: MarkPlace['axes'],
  samples: number,
): readonly (readonly number[])[] {
  if (values !== undefined) return sheet.matrix(values, 'values').slice(0, MOST_CELLS);
  if (from !== undefined) return rowsOf(sheet.result(from, 'from')).slice(0, MOST_CELLS);
  if (expression === undefined) {
    sheet.note('this mark has no data', 'give it “expression”, “values” or “from”');
    return [];
  }
  const height = sheet.functionOf(expression, ['x', 'y'], 'expression');
  const xs = placesOf(axes?.x, { from: null, to: null }, samples);
  return placesOf(axes?.y, { from: null, to: null }, samples).map((y) => xs.map((x) => height(x, y)));
}

/** Levels between the least and the highest value, closer together near the least, as a loss has its valleys. */
function spread(values: readonly number[], count: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return Array.from({ length: count }, (_, index) => least + (most - least) * ((index + 1) / (count + 1)) ** 2);
}

function between(places: readonly number[], index: number): number {
  const whole = Math.min(places.length - 2, Math.max(0, Math.floor(index)));
  const [low = NaN, high = NaN] = [places[whole], places[whole + 1]];
  return low + (high - low) * Math.min(1, Math.max(0, index - whole));
}

/** Without the parts that only run along the edge, which close a ring there. */
function openRings(ring: readonly Pair[], [xs, ys]: readonly [readonly number[], readonly number[]]): Runs {
  const isOn = (value: number, places: readonly number[]): boolean =>
    value === places[0] || value === places[places.length - 1];
  const runs: Pair[][] = [];
  let run: Pair[] = [];
  for (const [index, point] of ring.entries()) {
    const before = ring[index - 1];
    const along =
      before !== undefined &&
      ((point[0] === before[0] && isOn(point[0], xs)) || (point[1] === before[1] && isOn(point[1], ys)));
    if (along) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
    run.push(point);
  }
  return run.length > 1 ? [...runs, run] : runs;
}
