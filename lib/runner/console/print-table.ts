import { isTensor } from './print-tensor.ts';
import { printValue } from './print-value.ts';

const MAX_ROWS = 100;
const INDEX = '(index)';
const VALUES = 'Values';

/**
 * What `console.table` shows of arrays and records (a tensor as its rows): one row for each entry, one column for each
 * field. Null for anything that has no rows.
 */
export function printTable(data: unknown, only?: unknown): string | null {
  const rows = rowsOf(data);
  if (rows === null) return null;
  const columns: string[] = [];
  for (const cells of rows.map(({ cells: found }) => found)) {
    for (const name of cells.keys()) if (name !== VALUES && !columns.includes(name)) columns.push(name);
  }
  const wanted = Array.isArray(only) ? only.map((name) => String(name)) : columns;
  const hasValues = rows.some(({ cells }) => cells.has(VALUES));
  const header = [INDEX, ...wanted, ...(hasValues ? [VALUES] : [])];
  const lines = [
    header,
    ...rows.map(({ index, cells }) => header.map((name) => (name === INDEX ? index : (cells.get(name) ?? '')))),
  ];
  const widths = header.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Row = { readonly index: string; readonly cells: ReadonlyMap<string, string> };

function rowsOf(data: unknown): Row[] | null {
  if (typeof data !== 'object' || data === null) return null;
  if (isTensor(data)) {
    const [length, width = 0] = data.shape;
    if (length === undefined || data.shape.length > 2) return null;
    const numbers = Array.from(data.dataSync());
    return rowsOf(
      data.shape.length === 1
        ? numbers
        : Array.from({ length }, (_, at) => numbers.slice(at * width, (at + 1) * width)),
    );
  }
  const entries: Iterable<readonly [unknown, unknown]> =
    data instanceof Map ? data.entries() : data instanceof Set ? [...data].entries() : Object.entries(data);
  return Array.from(entries)
    .slice(0, MAX_ROWS)
    .map(([key, value]) => ({ index: printValue(key), cells: cellsOf(value) }));
}

function cellsOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[VALUES, printValue(value)]]);
  return new Map(Object.entries(value).map(([name, cell]) => [name, printValue(cell)]));
}
