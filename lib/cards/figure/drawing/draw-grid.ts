import type { DrawnGrid, GridCell, GridWindow } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { pairsOf, rowsOf } from './read-data.ts';
import type { Sheet } from './sheet.ts';

/** The most rows and columns of a grid, and the most cells. */
const MOST_SIDE = 64;
const MOST_CELLS = 1_024;

type GridSpec = MarkOf<'grid'>;

/** Cells with what they hold and how they look. */
export const drawGrid: MarkDraw<GridSpec, DrawnGrid> = (mark, sheet, { common }) => {
  const columns = sheet.count(mark.columns, [1, MOST_SIDE], 'columns');
  const rows = Math.min(sheet.count(mark.rows, [1, MOST_SIDE], 'rows'), Math.floor(MOST_CELLS / columns));
  const size = { rows, columns };
  const cellOf = cellsOf(mark, sheet, size);
  const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
  return {
    kind: 'grid',
    ...common,
    ...size,
    cells: numbers(rows).map((row) => numbers(columns).map((column) => cellOf(row, column))),
    rowLabels: (mark.rowLabels ?? []).slice(0, rows).map((label) => sheet.text(label)),
    columnLabels: (mark.columnLabels ?? []).slice(0, columns).map((label) => sheet.text(label)),
    windows: windowsOf(mark, sheet, size),
    decimals: mark.decimals === undefined ? null : sheet.count(mark.decimals, [0, 8], 'decimals'),
    shade: mark.shade,
  };
};

type Size = { readonly rows: number; readonly columns: number };

function cellsOf(mark: GridSpec, sheet: Sheet, size: Size): (row: number, column: number) => GridCell {
  const values = mark.values === undefined ? [] : rowsOf(sheet.value(mark.values, 'values'));
  const isFilled = setOf(mark, 'filled', sheet, size);
  const isHatched = setOf(mark, 'hatched', sheet, size);
  const isPadding = paddingOf(mark, sheet, size);
  const arrows = arrowsOf(mark, sheet);
  return (row, column) => {
    const value = values[row - 1]?.[column - 1];
    return {
      text: labelOf(mark, sheet, size, [row, column]),
      value: value === undefined || Number.isNaN(value) ? null : value,
      arrow: arrows(row, column),
      padding: isPadding(row, column),
      filled: isFilled(row, column),
      hatched: isHatched(row, column),
    };
  };
}

function labelOf({ labels }: GridSpec, sheet: Sheet, { columns }: Size, [row, column]: readonly [number, number]) {
  if (labels === undefined) return null;
  if (labels === 'numbers') return sheet.text(String((row - 1) * columns + column));
  return sheet.textOr(labels[`${row},${column}`]);
}

function setOf(mark: GridSpec, field: 'filled' | 'hatched', sheet: Sheet, { columns }: Size) {
  const written = mark[field];
  if (written === undefined) return () => false;
  const found = sheet.value(written, field);
  const pairs = pairsOf(found);
  const cells = new Set(pairs ? pairs.map(([row, column]) => (row - 1) * columns + column) : rowsOf(found).flat());
  return (row: number, column: number): boolean => cells.has((row - 1) * columns + column);
}

function paddingOf({ padding = 0 }: GridSpec, sheet: Sheet, { rows, columns }: Size) {
  const sides =
    typeof padding === 'object' ? padding : { left: padding, right: padding, top: padding, bottom: padding };
  const side = (name: keyof typeof sides): number =>
    typeof padding === 'object'
      ? sheet.count(sides[name], [0, MOST_SIDE], 'padding', name)
      : sheet.count(sides[name], [0, MOST_SIDE], 'padding');
  const [left, right] = [side('left'), side('right')];
  // One row has no padding above and below unless it says so.
  const [top, bottom] = typeof padding !== 'object' && rows === 1 ? [0, 0] : [side('top'), side('bottom')];
  return (row: number, column: number): boolean =>
    column <= left || column > columns - right || row <= top || row > rows - bottom;
}

function arrowsOf({ arrows }: GridSpec, sheet: Sheet): (row: number, column: number) => string | null {
  const found: unknown = typeof arrows === 'string' ? sheet.result(arrows, 'arrows') : arrows;
  const rows: readonly unknown[] = Array.isArray(found) ? found : [];
  return (row, column) => {
    const cells = rows[row - 1];
    const arrow: unknown = Array.isArray(cells) ? cells[column - 1] : null;
    return typeof arrow === 'string' ? arrow.slice(0, 2) : null;
  };
}

function windowsOf({ windows = [] }: GridSpec, sheet: Sheet, size: Size): readonly GridWindow[] {
  return windows.flatMap((window, index) => {
    const at = sheet.within('windows', index);
    const whole = (field: 'rows' | 'columns' | 'dilation' | 'stride' | 'count'): number =>
      at.count(window[field], [1, MOST_SIDE], field);
    const [rows, columns, dilation, stride] = [whole('rows'), whole('columns'), whole('dilation'), whole('stride')];
    const [row, column] = [
      at.count(window.row, [1, size.rows], 'row'),
      at.count(window.column, [1, size.columns], 'column'),
    ];
    const last = column + (whole('count') - 1) * stride + (columns - 1) * dilation;
    if (last > size.columns || row + (rows - 1) * dilation > size.rows)
      at.note('this window sticks out of its grid', 'move it, or let the grid be larger');
    return Array.from({ length: whole('count') }, (_, step) => ({
      row,
      column: column + step * stride,
      rows,
      columns,
      dilation,
      label: step === 0 ? at.textOr(window.label) : null,
    }));
  });
}
