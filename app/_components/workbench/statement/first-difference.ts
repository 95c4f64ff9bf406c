import type { Plain } from '#lib/base/snippet.ts';
import { isSamePlain } from '#lib/cards/kinds/code/agrees.ts';

/**
 * The first place at which two values differ, as one would write it after their name: `[0][2]`, `.dx[1]`, or nothing for
 * the whole; null where they agree, numbers to a billionth of the largest among them.
 */
export function firstDifference(one: Plain, other: Plain): string | null {
  return differenceIn(one, other, { within: 1e-9 * Math.max(largestIn(one), largestIn(other)), path: '' });
}

type Looking = { readonly within: number; readonly path: string };

function differenceIn(one: Plain, other: Plain, { within, path }: Looking): string | null {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  if (!mine || !theirs) return isSamePlain(one, other, within) ? null : path;
  if (Array.isArray(one) !== Array.isArray(other) || mine.size !== theirs.size) return path;
  for (const [key, item] of mine) {
    if (!theirs.has(key)) return path;
    const found = differenceIn(item, theirs.get(key), { within, path: path + key });
    if (found !== null) return found;
  }
  return null;
}

/** The items of a list by `[0]`, of a record by `.name`; null for what has no parts. */
function partsOf(value: Plain): ReadonlyMap<string, Plain> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return new Map(value.map((item: Plain, at) => [`[${at}]`, item]));
  return new Map(Object.entries(value).map(([name, item]) => [`.${name}`, item]));
}

function largestIn(value: Plain): number {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.abs(value) : 0;
  return Math.max(0, ...[...(partsOf(value)?.values() ?? [])].map(largestIn));
}
