import { expect, it } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import type { CardRow } from './card-row.ts';
import { FIRST_SORT, readSort, ROW_ORDERS, sortedRows, sortText, type RowSort } from './row-order.ts';

const row = (id: string, more: Partial<CardRow> = {}): CardRow => ({
  id: knownCardId(`a/${id}`),
  line: id,
  pack: 'a',
  state: 'new',
  ...more,
});
const ROWS = [
  row('c', { due: '2026-03-09', stability: 10, difficulty: 2, lapses: 1, last: '2026-03-01' }),
  row('b'),
  row('a', { due: '2026-03-01', stability: 9, difficulty: 2, lapses: 0, last: '2026-03-02' }),
];
const names = { titleOf: ({ line }: CardRow) => line, compare: (one: string, other: string) => (one < other ? -1 : 1) };
const order = (sort: RowSort): string =>
  sortedRows(ROWS, sort, names)
    .map(({ line }) => line)
    .join('');

it('rows are sorted up and down, those without a value last either way, and equals stay as they were', () => {
  const found = ROW_ORDERS.map((by) => [by, order({ by, descending: false }), order({ by, descending: true })]);
  expect(found).toEqual([
    ['pack', 'cba', 'abc'],
    ['due', 'acb', 'cab'],
    ['stability', 'acb', 'cab'],
    ['difficulty', 'cab', 'cab'],
    ['lapses', 'acb', 'cab'],
    ['title', 'abc', 'cba'],
    ['last', 'cab', 'acb'],
  ]);
});

it('an address says each order, and one that means nothing is told from none', () => {
  for (const by of ROW_ORDERS) {
    for (const descending of [false, true]) expect(readSort(sortText({ by, descending }))).toEqual({ by, descending });
  }
  expect(readSort(null)).toEqual(FIRST_SORT);
  expect(readSort('luck')).toBeNull();
});
