/** Items that never change their places, each with a key of its own. */
export function withKeys<Item>(
  items: readonly Item[],
): readonly { readonly key: string; readonly item: Item; readonly index: number }[] {
  return items.map((item, index) => ({ key: `item-${index}`, item, index }));
}
