import type { DrawnMark } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkName, MarkOf, MarkSpec } from '#lib/cards/figure/marks/mark.ts';
import { drawBars, drawHistogram } from './draw-bars.ts';
import { drawBoxes } from './draw-boxes.ts';
import { drawContour, drawHeat } from './draw-fields.ts';
import { drawGraph } from './draw-graph.ts';
import { drawGrid } from './draw-grid.ts';
import { drawArrow, drawLine, drawMarker, drawPath } from './draw-places.ts';
import { drawSequence } from './draw-sequence.ts';
import { drawArea, drawBand, drawCurve, drawPoints } from './draw-series.ts';
import { drawTable } from './draw-table.ts';
import { drawTree } from './draw-tree.ts';
import type { MarkDraw, MarkPlace } from './mark-draw.ts';
import type { Sheet } from './sheet.ts';

/** The draw of each mark. */
export const MARK_DRAWS: { readonly [Name in MarkName]: MarkDraw<MarkOf<Name>, DrawnMark> } = {
  curve: drawCurve,
  points: drawPoints,
  bars: drawBars,
  histogram: drawHistogram,
  area: drawArea,
  band: drawBand,
  line: drawLine,
  marker: drawMarker,
  arrow: drawArrow,
  path: drawPath,
  contour: drawContour,
  heat: drawHeat,
  grid: drawGrid,
  boxes: drawBoxes,
  graph: drawGraph,
  tree: drawTree,
  sequence: drawSequence,
  table: drawTable,
};

/** The one field of a mark, which names it, and what stands there; null where there is none, or several. */
export function namedMark(mark: MarkSpec): { readonly name: MarkName; readonly spec: MarkOf<MarkName> } | null {
  const named = Object.entries(mark).filter(([, spec]) => spec !== undefined);
  const [name, spec] = named[0] ?? [];
  return named.length === 1 && spec !== undefined ? { name: name as MarkName, spec } : null;
}

/** A mark as numbers and texts. */
export function drawMark(name: MarkName, spec: MarkOf<MarkName>, sheet: Sheet, place: MarkPlace): DrawnMark {
  // The draw of a mark is given a mark of that name.
  return (MARK_DRAWS[name] as MarkDraw<MarkOf<MarkName>, DrawnMark>)(spec, sheet, place);
}
