import type { Pair } from '#lib/cards/figure/drawn-figure.ts';

/** Pairs of numbers; null where it is no list of such. */
export function pairsOf(found: unknown): readonly Pair[] | null {
  if (!Array.isArray(found)) return null;
  const pairs = found.map((one: unknown): readonly unknown[] => (Array.isArray(one) ? one : []));
  if (!pairs.every((pair) => pair.length === 2 && pair.every((each) => typeof each === 'number'))) return null;
  return pairs as unknown as readonly Pair[];
}

/** Rows of numbers; a list is one row. */
export function rowsOf(found: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(found)) return typeof found === 'number' ? [[found]] : [];
  const items: readonly unknown[] = found;
  if (items.every((one) => !Array.isArray(one))) return [items.map(numberFrom)];
  return items.map((row): readonly number[] => (Array.isArray(row) ? row.map(numberFrom) : [numberFrom(row)]));
}

/** A list of records, as a program returns them. */
export function recordsOf(found: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(found)) return [];
  return found.filter((one): one is Readonly<Record<string, unknown>> => typeof one === 'object' && one !== null);
}

/** A number, else NaN. */
export function numberFrom(found: unknown): number {
  return typeof found === 'number' ? found : NaN;
}
