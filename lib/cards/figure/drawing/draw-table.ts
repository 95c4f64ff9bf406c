import type { Localized } from '#lib/base/localized.ts';
import type { DrawnTable } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { recordsOf } from './read-data.ts';
import type { Sheet } from './sheet.ts';

const MOST_ROWS = 64;
const MOST_COLUMNS = 24;

/** Rows of numbers or words. */
export const drawTable: MarkDraw<MarkOf<'table'>, DrawnTable> = (mark, sheet, { common }) => {
  const decimals = mark.decimals === undefined ? null : sheet.count(mark.decimals, [0, 8], 'decimals');
  if (mark.from !== undefined) return { kind: 'table', ...common, decimals, ...returned(mark, sheet) };
  if (mark.rows === undefined) sheet.note('this table has no rows', 'give it “rows” or “from”');
  const rows = (mark.rows ?? []).map(({ label, values, texts = [] }, index) => ({
    label: sheet.textOr(label),
    cells: [
      ...texts.map((text) => sheet.text(text)),
      ...(values === undefined ? [] : sheet.list(values, 'rows', index, 'values')),
    ].slice(0, MOST_COLUMNS),
  }));
  const columns = (mark.columns ?? []).map((column) => sheet.text(column));
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns.length > 0 && widest > columns.length && !rows.some(({ cells }) => cells.length === 0))
    sheet.note(`a row has ${widest} cells, there are ${columns.length} columns`, 'name each column', 'columns');
  return { kind: 'table', ...common, decimals, columns, rows };
};

function returned(mark: MarkOf<'table'>, sheet: Sheet): Pick<DrawnTable, 'columns' | 'rows'> {
  const records = recordsOf(sheet.result(mark.from, 'from')).slice(0, MOST_ROWS);
  const names = Object.keys(records[0] ?? {}).slice(0, MOST_COLUMNS);
  const columns = mark.columns?.map((column) => sheet.text(column)) ?? names.map((name) => sheet.text(name));
  return {
    columns,
    rows: records.map((record) => ({ label: null, cells: names.map((name) => cellOf(record[name], sheet)) })),
  };
}

function cellOf(found: unknown, sheet: Sheet): number | Localized {
  if (typeof found === 'number') return found;
  return sheet.text(typeof found === 'string' || typeof found === 'boolean' ? String(found) : '–');
}
