import { unreachable } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { axisNumber, fixedNumber } from './axis-number.ts';
import type { DrawnAxis, DrawnFigure, DrawnFrame, DrawnHeat, DrawnMark, DrawnTable } from './drawn-figure.ts';
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
  const marks = panels.flatMap((panel) => panel.marks.map((mark) => ({ mark, frame: panel.frame })));
  const wanted = marks.filter(
    ({ mark }) => (mark.id !== null && names.includes(mark.id)) || (mark.kind === 'curve' && names.includes('curves')),
  );
  const curves = marks.flatMap(({ mark }) => (mark.kind === 'curve' ? [mark] : []));
  return wanted.flatMap(({ mark, frame }) => {
    if (mark.kind === 'heat') return heatCells(mark, frame);
    return partsOf(mark, curves.findIndex((curve) => curve === mark) + 1);
  });
}

function partsOf(mark: Exclude<DrawnMark, DrawnHeat>, curve: number): readonly FigureTarget[] {
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
          name: withValue(
            cellName(mark.rows === 1 ? [x + 1] : [y + 1, x + 1], y * mark.columns + x + 1, cell.text),
            cell.value,
            mark.decimals,
          ),
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
    case 'table':
      return tableCells(mark);
    case 'contour':
      return [];
    default:
      return unreachable(mark);
  }
}

/** The cells of a table, without its heads; the value of one that has words is NaN. */
function tableCells({ id, columns, rows, decimals }: DrawnTable): readonly FigureTarget[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.flatMap(({ label, cells }, y) =>
    cells.map((cell, x): FigureTarget => {
      const isNumber = typeof cell === 'number';
      const shown = isNumber ? neutral(shownIn(cell, decimals)) : cell;
      return {
        id: partId(id ?? '', y + 1, x + 1),
        name: { kind: 'cell', label: joined([label, columns[x], shown]), place: [y + 1, x + 1] },
        values: { row: y + 1, column: x + 1, number: y * width + x + 1, value: isNumber ? cell : NaN },
      };
    }),
  );
}

/** The cells of a matrix in shades; between axes each has the place of its middle, too. */
function heatCells(
  { id, cells, rowLabels, columnLabels }: DrawnHeat,
  frame: DrawnFrame | null,
): readonly FigureTarget[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.flatMap((row, y) =>
    row.map((value, x): FigureTarget => {
      const middle =
        frame?.kind === 'axes'
          ? { x: share(frame.x, (x + 0.5) / row.length), y: share(frame.y, (y + 0.5) / cells.length) }
          : {};
      return {
        id: partId(id ?? '', y + 1, x + 1),
        name: {
          kind: 'cell',
          label: joined([rowLabels[y], columnLabels[x], neutral(axisNumber(value, 3))]),
          place: [y + 1, x + 1],
        },
        values: { row: y + 1, column: x + 1, number: y * width + x + 1, value, ...middle },
      };
    }),
  );
}

/** A share of the way along an axis, on its scale. */
function share({ from, to, scale }: DrawnAxis, part: number): number {
  return scale === 'log' ? from * (to / from) ** part : from + (to - from) * part;
}

function shownIn(value: number, decimals: number | null): string {
  return decimals === null || !Number.isFinite(value) ? axisNumber(value) : fixedNumber(value, decimals);
}

function neutral(text: string): Localized {
  return { en: text, zh: text };
}

/** What heads a cell and what stands in it, in one label. */
function joined(parts: readonly (Localized | null | undefined)[]): Localized {
  const known = parts.filter((part) => part !== null && part !== undefined);
  return { en: known.map(({ en }) => en).join(', '), zh: known.map(({ zh }) => zh).join('，') };
}

/** What is seen in a cell, a screen reader is told. */
function withValue(name: TargetName, value: number | null, decimals: number | null): TargetName {
  return value === null ? name : { ...name, label: joined([name.label, neutral(shownIn(value, decimals))]) };
}

/** A label that only counts says no more than the place. */
function cellName(place: readonly number[], number: number, label: Localized | null): TargetName {
  return { kind: 'cell', label: label?.en === String(number) ? null : label, place };
}
