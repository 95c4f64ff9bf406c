import { filterEntries, readCardFilter, type CardFilter, type IgnoredValue } from '#lib/study/browse/card-filter.ts';
import { FIRST_SORT, readSort, sortText, type RowSort } from '#lib/study/browse/row-order.ts';

/** What the table shows, and in which order. */
export type Browsing = { readonly filter: CardFilter; readonly sort: RowSort };

/** The query of the address of a table, without the question mark; empty for all cards in the order of learning. */
export function browseQuery({ filter, sort }: Browsing): string {
  const order = sortText(sort);
  const entries = [...filterEntries(filter), ...(order === '' ? [] : [['sort', order] as const])];
  return new URLSearchParams(entries.map(([name, value]) => [name, value])).toString();
}

/** The address of a table. */
export function browsePath(browsing: Browsing): string {
  const query = browseQuery(browsing);
  return query === '' ? '/cards' : `/cards?${query}`;
}

/** The table that a query asks for, and what in it means nothing here. */
export function readBrowsing(query: URLSearchParams): Browsing & { readonly ignored: readonly IgnoredValue[] } {
  const { filter, ignored } = readCardFilter(query);
  const sort = readSort(query.get('sort'));
  if (sort) return { filter, sort, ignored };
  return { filter, sort: FIRST_SORT, ignored: [...ignored, { name: 'sort', value: query.get('sort') ?? '' }] };
}
