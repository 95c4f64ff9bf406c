/**
 * Both lists in one, each in its own order, the shorter spread evenly through the longer: after any part of the whole,
 * about that part of each has come.
 */
export function interleaveEvenly<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const placed = [...positions(one), ...positions(other)];
  return placed.toSorted((first, second) => first.position - second.position).map(({ item }) => item);
}

function positions<Item>(items: readonly Item[]): readonly { readonly item: Item; readonly position: number }[] {
  return items.map((item, index) => ({ item, position: (index + 1) / (items.length + 1) }));
}
