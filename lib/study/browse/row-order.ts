import type { CardRow } from './card-row.ts';

/** By what the table can be sorted; `pack` is the order of learning. */
export const ROW_ORDERS = ['pack', 'due', 'stability', 'difficulty', 'lapses', 'title', 'last'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** How the table is sorted. */
export type RowSort = { readonly by: RowOrder; readonly descending: boolean };

/** The order of learning. */
export const FIRST_SORT: RowSort = { by: 'pack', descending: false };

/**
 * The rows in this order. What has no value, as a new card has no due day, comes last either way; equals keep their order. `titleOf` is what
 * a row is called, and `compare` tells the order of names in the reader’s language.
 */
export function sortedRows(
  rows: readonly CardRow[],
  { by, descending }: RowSort,
  {
    titleOf,
    compare,
  }: { readonly titleOf: (row: CardRow) => string; readonly compare: (one: string, other: string) => number },
): readonly CardRow[] {
  if (by === 'pack') return descending ? rows.toReversed() : rows;
  const sign = descending ? -1 : 1;
  if (by === 'title') {
    const titles = new Map(rows.map((row) => [row, titleOf(row)]));
    return rows.toSorted((one, other) => sign * compare(titles.get(one)!, titles.get(other)!));
  }
  return rows.toSorted((one, other) => {
    const [mine, theirs] = [one[by], other[by]];
    if (mine === undefined || theirs === undefined) return Number(mine === undefined) - Number(theirs === undefined);
    return mine === theirs ? 0 : mine < theirs ? -sign : sign;
  });
}

/** The order in an address’s query: `sort=due`, `sort=-due` the other way round; null where it means nothing. */
export function readSort(text: string | null): RowSort | null {
  if (text === null || text === '') return FIRST_SORT;
  const descending = text.startsWith('-');
  const by = ROW_ORDERS.find((one) => one === text.slice(descending ? 1 : 0));
  return by === undefined ? null : { by, descending };
}

/** The same in words of an address; the order of learning needs none. */
export function sortText({ by, descending }: RowSort): string {
  return by === FIRST_SORT.by && !descending ? '' : `${descending ? '-' : ''}${by}`;
}
