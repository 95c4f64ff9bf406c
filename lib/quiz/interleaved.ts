import { prngFrom } from '#lib/base/prng.ts';

/**
 * The items in an order by the seed in which none stands beside one of the same topic, wherever that can be: mixed practice is learnt
 * better than blocks (Brunmair and Richter 2019, g = 0.42).
 */
export function interleaved<Item>(
  items: readonly Item[],
  topicOf: (item: Item) => string,
  seed: number,
): readonly Item[] {
  const waiting = prngFrom(seed).shuffle(items);
  const counts = new Map<string, number>();
  for (const item of waiting) counts.set(topicOf(item), 1 + (counts.get(topicOf(item)) ?? 0));
  const ordered: Item[] = [];
  let last: string | null = null;
  while (waiting.length > 0) {
    const before = last;
    // A topic that has more than half of what is left must come now, or it stands beside itself later.
    const pressing = [...counts].find(([topic, left]) => topic !== before && 2 * left > waiting.length)?.[0];
    const at = waiting.findIndex((item) =>
      pressing === undefined ? topicOf(item) !== before : topicOf(item) === pressing,
    );
    const [next] = waiting.splice(Math.max(0, at), 1);
    last = topicOf(next!);
    counts.set(last, counts.get(last)! - 1);
    ordered.push(next!);
  }
  return ordered;
}
