import type { Values } from '#lib/cards/expression/value.ts';

/** Says of each values whether it was told the same before: what follows from values alone is looked at once. */
export function drawnBefore(): (values: Values) => boolean {
  const seen = new Set<string>();
  return (values) => {
    const before = seen.size;
    seen.add(JSON.stringify(values));
    return seen.size === before;
  };
}
