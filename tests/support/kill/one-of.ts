import type { Prng } from '#lib/base/prng.ts';

/** One of these, of which there is at least one. */
export function oneOf<Item>(prng: Prng, items: readonly Item[]): Item {
  return items[prng.integer(0, items.length - 1)]!;
}
