import type { DrawnArrow, DrawnDrag, DrawnLine, DrawnMarker, DrawnPath } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { pointsIn } from './points-in.ts';
import type { Sheet } from './sheet.ts';

/** A straight line. */
export const drawLine: MarkDraw<MarkOf<'line'>, DrawnLine> = (mark, sheet, { common }) => {
  const { x, y, start, end } = mark;
  const drag = dragOf(mark.drag, y === undefined ? 'x' : 'y', sheet);
  if (x !== undefined) return { kind: 'line', ...common, at: { x: sheet.number(x, 'x') }, drag };
  if (y !== undefined) return { kind: 'line', ...common, at: { y: sheet.number(y, 'y') }, drag };
  if (start === undefined || end === undefined) {
    sheet.note('this line is nowhere', 'give it “x”, “y”, or “start” and “end”');
    return { kind: 'line', ...common, at: { x: NaN }, drag };
  }
  const at = { start: sheet.pair(start, 'start'), end: sheet.pair(end, 'end') };
  return { kind: 'line', ...common, at, drag };
};

/** A place with a sign. */
export const drawMarker: MarkDraw<MarkOf<'marker'>, DrawnMarker> = (mark, sheet, { common }) => ({
  kind: 'marker',
  ...common,
  at: sheet.pair(mark.at, 'at'),
  shape: mark.shape,
  drag: dragOf(mark.drag, mark.at[0] === mark.drag ? 'x' : 'y', sheet),
});

function dragOf(slider: string | undefined, axis: DrawnDrag['axis'], sheet: Sheet): DrawnDrag | null {
  if (slider === undefined) return null;
  if (!sheet.data.results) sheet.note('only an explorer has sliders to be dragged', 'remove it', 'drag');
  return { slider, axis };
}

/** An arrow. */
export const drawArrow: MarkDraw<MarkOf<'arrow'>, DrawnArrow> = (mark, sheet, { common }) => ({
  kind: 'arrow',
  ...common,
  start: sheet.pair(mark.start, 'start'),
  end: sheet.pair(mark.end, 'end'),
});

/** A path through places, or through the cells of a grid. */
export const drawPath: MarkDraw<MarkOf<'path'>, DrawnPath> = (mark, sheet, { common }) => ({
  kind: 'path',
  ...common,
  in: mark.in ?? null,
  through: pointsIn(mark, sheet, 'through').filter((pair) => pair.every(Number.isFinite)),
  arrows: mark.arrows,
});
