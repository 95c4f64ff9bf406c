import { unreachable } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import type { DrawnFigure, DrawnMark } from './drawn-figure.ts';
import { partId } from './target-id.ts';

/** A part of a figure that can be clicked, and what conditions may say of it. */
export type FigureTarget = { readonly id: string; readonly name: TargetName; readonly values: Values };

/** How a part is called: by its label, or by what it is and where. */
export type TargetName = {
  readonly kind: 'curve' | 'bar' | 'point' | 'item' | 'box' | 'node' | 'mark' | 'cell';
  readonly label: Localized | null;
  /** The number of one that is counted; row and column of a cell, or its column where there is one row. */
  readonly place: readonly number[];
};

/** What can be clicked in these marks of a figure; `curves` are all curves. In the order in which they are drawn. */
export function figureTargets({ panels }: DrawnFigure, names: readonly string[]): readonly FigureTarget[] {
  const marks = panels.flatMap((panel) => panel.marks);
  const wanted = marks.filter(
    (mark) => (mark.id !== null && names.includes(mark.id)) || (mark.kind === 'curve' && names.includes('curves')),
  );
  const curves = marks.filter((mark) => mark.kind === 'curve');
  return wanted.flatMap((mark) => partsOf(mark, curves.indexOf(mark as (typeof curves)[number]) + 1));
}

function partsOf(mark: DrawnMark, curve: number): readonly FigureTarget[] {
  const { id } = mark;
  if (id === null) return [];
  const part = (kind: TargetName['kind'], place: number, label: Localized | null, values: Values): FigureTarget => ({
    id: partId(id, place),
    name: { kind, label, place: [place] },
    values: { number: place, ...values },
  });
  switch (mark.kind) {
    case 'grid':
      return mark.cells.flatMap((row, y) =>
        row.map((cell, x) => ({
          id: partId(id, y + 1, x + 1),
          name: cellName(mark.rows === 1 ? [x + 1] : [y + 1, x + 1], y * mark.columns + x + 1, cell.text),
          values: { row: y + 1, column: x + 1, number: y * mark.columns + x + 1, value: cell.value ?? NaN },
        })),
      );
    case 'boxes':
      return mark.items.map(({ id: item, label, box: [x1, y1, x2, y2] }, index) => ({
        id: item,
        name: { kind: 'box', label, place: [index + 1] } as const,
        values: { number: index + 1, x1, y1, x2, y2 },
      }));
    case 'graph':
    case 'tree':
      return mark.nodes.map(({ id: node, label, value }, index) => ({
        id: node,
        name: { kind: 'node', label, place: [index + 1] } as const,
        values: { number: index + 1, value: value ?? NaN },
      }));
    case 'bars':
    case 'histogram':
      return mark.bars.map(({ at, height, name }, index) => part('bar', index + 1, name, { place: at, height }));
    case 'points':
      return mark.points.map(([x, y], index) => part('point', index + 1, null, { x, y }));
    case 'sequence':
      return mark.items.map(({ text, value }, index) => part('item', index + 1, text, { value: value ?? NaN }));
    case 'curve':
      return [{ id, name: { kind: 'curve', label: mark.label, place: [curve] }, values: { number: curve } }];
    case 'area':
    case 'band':
    case 'line':
    case 'marker':
    case 'arrow':
    case 'path':
      return [{ id, name: { kind: 'mark', label: mark.label, place: [] }, values: {} }];
    case 'contour':
    case 'heat':
    case 'table':
      return [];
    default:
      return unreachable(mark);
  }
}

/** A label that only counts says no more than the place. */
function cellName(place: readonly number[], number: number, label: Localized | null): TargetName {
  return { kind: 'cell', label: label?.en === String(number) ? null : label, place };
}
