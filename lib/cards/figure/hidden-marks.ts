import { unreachable } from '#lib/base/invariant.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import {
  isBlock,
  type DrawnFigure,
  type DrawnFrame,
  type DrawnMark,
  type FramedMark,
  type Pair,
} from './drawn-figure.ts';
import { namedMark } from './drawing/draw-mark.ts';
import type { Figure } from './figure.ts';
import { isProgramCall } from './is-program-call.ts';
import { panelsOf } from './panels-of.ts';

/** Those marks of a figure of which nothing lies inside its frame, or that are empty; `hasRun`: its programs were run. */
export function hiddenMarks(figure: Figure, drawn: DrawnFigure, hasRun: boolean): readonly CardFinding[] {
  return panelsOf(figure).flatMap(({ panel, path, list }, index): CardFinding[] => {
    const { frame = null, marks = [] } = drawn.panels[index] ?? {};
    return marks.flatMap((mark, at): CardFinding[] => {
      const named = namedMark(panel.marks[at] ?? {});
      const from: unknown = named && 'from' in named.spec ? named.spec.from : undefined;
      // What an explorer returns may be empty on purpose, and what no program has computed yet is unknown.
      const isOpen = typeof from === 'string' || (isProgramCall(from) && !hasRun);
      if ((isOpen && !isBlock(mark) && pointsOf(mark)?.length === 0) || isVisible(mark, frame)) return [];
      const what = 'nothing of this mark lies inside its picture';
      return [{ code: 'figure', what, fix: 'move the axes or correct the mark', path: [...path, list, at] }];
    });
  });
}

function isVisible(mark: DrawnMark, frame: DrawnFrame | null): boolean {
  const points = isBlock(mark) ? null : pointsOf(mark);
  if (points === null || frame === null) return points?.length !== 0;
  const [x, y] = frame.kind === 'view' ? [frame.x, frame.y] : [rangeOf(frame.x), rangeOf(frame.y)];
  return points.some(([px, py]) => isWithin(px, x) && isWithin(py, y));
}

function rangeOf({ from, to }: { readonly from: number; readonly to: number }): Pair {
  return [from, to];
}

/** NaN stands for every place along an axis. */
function isWithin(place: number, [from, to]: Pair): boolean {
  return Number.isNaN(place) || (place >= Math.min(from, to) && place <= Math.max(from, to));
}

/** Places that show where a mark is; null for one that has a picture of its own. */
function pointsOf(mark: FramedMark): readonly Pair[] | null {
  switch (mark.kind) {
    case 'curve':
      return mark.runs.flat();
    case 'points':
      return mark.points;
    case 'bars':
    case 'histogram':
      return mark.bars.map(({ at }) => [at, NaN] as const);
    case 'area':
    case 'band':
      return mark.runs.flat().flatMap(([x, low, high]): Pair[] => [
        [x, low],
        [x, high],
        [x, (low + high) / 2],
      ]);
    case 'line':
      return 'x' in mark.at ? [[mark.at.x, NaN]] : 'y' in mark.at ? [[NaN, mark.at.y]] : [mark.at.start, mark.at.end];
    case 'marker':
      return [mark.at];
    case 'arrow':
      return [mark.start, mark.end];
    case 'path':
      return mark.in === null ? mark.through : null;
    case 'contour':
      return mark.lines.flatMap(({ rings }) => rings.flat());
    case 'boxes':
      return mark.items.flatMap(({ box: [x1, y1, x2, y2] }): Pair[] => [
        [x1, y1],
        [x2, y2],
      ]);
    case 'heat':
      return mark.cells.length === 0 ? [] : null;
    default:
      return unreachable(mark);
  }
}
