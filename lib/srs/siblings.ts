/**
 * The items with as few siblings side by side as can be, otherwise in their order: each place goes to the first item
 * that is no sibling of the one before it (`previous` before the first), except that a family that fills half of what
 * is left goes first, since it could not be parted later.
 */
export function separateSiblings<Item>(
  items: readonly Item[],
  familyOf: (item: Item) => string,
  previous: string | null,
): readonly Item[] {
  const families = inFamilies(items, familyOf);
  const result: Item[] = [];
  let last = previous;
  for (let left = items.length; left > 0; left -= 1) {
    const next = nextFamily(families, left, last);
    const place = next.waiting.shift();
    if (place !== undefined) result.push(place.item);
    if (next.waiting.length === 0) families.splice(families.indexOf(next), 1);
    last = next.name;
  }
  return result;
}

type Family<Item> = { readonly name: string; readonly waiting: { readonly item: Item; readonly index: number }[] };

function inFamilies<Item>(items: readonly Item[], familyOf: (item: Item) => string): Family<Item>[] {
  const families = new Map<string, Family<Item>>();
  for (const [index, item] of items.entries()) {
    const name = familyOf(item);
    const family = families.get(name) ?? { name, waiting: [] };
    family.waiting.push({ item, index });
    families.set(name, family);
  }
  return [...families.values()];
}

function nextFamily<Item>(families: readonly Family<Item>[], left: number, last: string | null): Family<Item> {
  const others = families.filter((family) => family.name !== last);
  const crowd = others.find((family) => 2 * family.waiting.length > left);
  if (crowd) return crowd;
  const candidates = others.length > 0 ? others : families;
  return candidates.reduce((first, family) => (headOf(family) < headOf(first) ? family : first));
}

function headOf<Item>(family: Family<Item>): number {
  return family.waiting[0]?.index ?? Infinity;
}
