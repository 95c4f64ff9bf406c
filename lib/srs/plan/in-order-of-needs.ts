/** The items in their order, but each after all those of them that it needs; where needs go in a circle, in their order. */
export function inOrderOfNeeds<Item extends { readonly id: string; readonly needs: readonly string[] }>(
  items: readonly Item[],
): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const ordered: Item[] = [];
  const place = (item: Item): void => {
    if (seen.has(item.id)) return;
    seen.add(item.id);
    for (const need of item.needs) {
      const needed = byId.get(need);
      if (needed) place(needed);
    }
    ordered.push(item);
  };
  for (const item of items) place(item);
  return ordered;
}
