/** The first item that is no sibling of `last`, a family; the first of all where there is no other, null where there is none. */
export function firstApart<Item>(
  items: Iterable<Item>,
  familyOf: (item: Item) => string,
  last: string | null,
): Item | null {
  let first: Item | null = null;
  for (const item of items) {
    if (familyOf(item) !== last) return item;
    first ??= item;
  }
  return first;
}
