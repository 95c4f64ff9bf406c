import type { Localized } from '#lib/base/localized.ts';
import { unreachable } from '#lib/base/invariant.ts';
import {
  isBlock,
  type BlockMark,
  type DrawnFigure,
  type DrawnFrame,
  type DrawnMark,
  type DrawnPanel,
  type FramedMark,
} from './drawn-figure.ts';

/** A cell of the table behind a figure: a number, a text of the figure, or a word of the interface by its key. */
export type FigureWord =
  | number
  | Localized
  | 'x'
  | 'y'
  | 'low'
  | 'high'
  | 'row'
  | 'column'
  | 'value'
  | 'name'
  | 'from'
  | 'to'
  | 'level'
  | 'state'
  | 'number';

/** The numbers of one mark. `number` counts the marks of its kind that have no name, where there are several. */
export type RowGroup = {
  readonly name: Localized | null;
  readonly number: number | null;
  readonly columns: readonly FigureWord[];
  readonly rows: readonly (readonly FigureWord[])[];
};

/** The numbers behind a figure, mark by mark; of a curve every so many. What is a table already is left out. */
export function figureRows({ panels }: DrawnFigure): readonly RowGroup[] {
  return panels.flatMap((panel) => {
    const groups = panel.marks.flatMap((mark): Omit<RowGroup, 'number'>[] => {
      const rows = rowsOf(mark, panel);
      return rows && rows.rows.length > 0 ? [{ name: mark.label, ...rows }] : [];
    });
    return groups.map((group, index) => ({
      ...group,
      number: groups.length > 1 && group.name === null ? index + 1 : null,
    }));
  });
}

type Rows = Pick<RowGroup, 'columns' | 'rows'>;

const MOST_ROWS = 40;

function rowsOf(mark: DrawnMark, { frame }: DrawnPanel): Rows | null {
  const rows = isBlock(mark) ? blockRows(mark) : framedRows(mark, frame);
  return rows && { ...rows, rows: rows.rows.slice(0, MOST_ROWS) };
}

function framedRows(mark: FramedMark, frame: DrawnFrame | null): Rows {
  const axes = axisNames(frame);
  switch (mark.kind) {
    case 'curve':
      return { columns: axes, rows: thinned(mark.runs.flat()) };
    case 'points':
      return { columns: axes, rows: mark.points };
    case 'bars':
    case 'histogram':
      return { columns: axes, rows: mark.bars.map(({ at, height, name }) => [name ?? at, height]) };
    case 'area':
    case 'band':
      return { columns: [axes[0]!, 'low', 'high'], rows: thinned(mark.runs.flat()) };
    case 'marker':
      return { columns: axes, rows: [mark.at] };
    case 'line':
      return 'start' in mark.at ? { columns: axes, rows: [mark.at.start, mark.at.end] } : lineRows(mark.at, axes);
    case 'arrow':
      return { columns: axes, rows: [mark.start, mark.end] };
    case 'path':
      return { columns: mark.in === null ? axes : ['row', 'column'], rows: mark.through };
    case 'contour':
      return { columns: ['level'], rows: mark.lines.map(({ level }) => [level]) };
    case 'boxes':
      return {
        columns: ['name', 'x', 'y', 'x', 'y'],
        rows: mark.items.map(({ id, label, box }) => [label ?? neutral(id), ...box]),
      };
    case 'heat':
      return matrixRows(mark.cells, mark);
    default:
      return unreachable(mark);
  }
}

function lineRows(
  at: { readonly x: number } | { readonly y: number },
  [x = 'x', y = 'y']: readonly FigureWord[],
): Rows {
  return 'x' in at ? { columns: [x], rows: [[at.x]] } : { columns: [y], rows: [[at.y]] };
}

function blockRows(mark: BlockMark): Rows | null {
  switch (mark.kind) {
    case 'grid': {
      const values = mark.cells.map((row) => row.map(({ value }) => value ?? NaN));
      return values.flat().every(Number.isNaN) ? null : matrixRows(values, mark);
    }
    case 'graph':
    case 'tree': {
      const names = new Map(mark.nodes.map(({ id, label }) => [id, label]));
      const nameOf = (id: string): Localized => names.get(id) ?? neutral(id);
      return { columns: ['from', 'to'], rows: mark.edges.map(({ start, end }) => [nameOf(start), nameOf(end)]) };
    }
    case 'sequence':
      return mark.items.some(({ value }) => value !== null)
        ? { columns: ['name', 'value'], rows: mark.items.map(({ text, value }) => [text, value ?? NaN]) }
        : { columns: ['from', 'to'], rows: mark.arcs.map(({ start, end }) => [start, end]) };
    case 'table':
      return null;
    default:
      return unreachable(mark);
  }
}

type Heads = { readonly rowLabels: readonly Localized[]; readonly columnLabels: readonly Localized[] };

function matrixRows(cells: readonly (readonly number[])[], { rowLabels, columnLabels }: Heads): Rows {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index): FigureWord => columnLabels[index] ?? index + 1);
  return { columns: ['row', ...columns], rows: cells.map((row, index) => [rowLabels[index] ?? index + 1, ...row]) };
}

function axisNames(frame: DrawnFrame | null): readonly FigureWord[] {
  return frame?.kind === 'axes' ? [frame.x.label, frame.y.label] : ['x', 'y'];
}

/** Eleven of many, the first and the last among them. */
function thinned<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= 24) return items;
  return Array.from({ length: 11 }, (_, index) => items[Math.round((index * (items.length - 1)) / 10)]!);
}

function neutral(text: string): Localized {
  return { en: text, zh: text };
}
