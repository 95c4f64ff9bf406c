import { keyOf } from '#lib/find/find-document.ts';
import { PAGES } from './places.ts';
import { readRecent } from './recent-list.ts';

/** The keys of what was opened lately, latest first, each once. */
export function recentKeys(kept: string | null): readonly string[] {
  return [...new Set(readRecent(kept).flatMap((one) => (one.startsWith('/') ? (keyAt(one) ?? []) : one)))];
}

/** What is at a path, by its key among all that can be found; null for what cannot be found, and for Today. */
export function keyAt(path: string): string | null {
  const [, area, ...rest] = path.split('/');
  const kind = area === undefined ? undefined : KINDS[area];
  if (kind !== undefined && rest.length >= 2) return keyOf({ kind, id: rest.map(decoded).join('/') });
  const page = Object.entries(PAGES).find(([, href]) => href === path)?.[0];
  return page === undefined || path === '/' ? null : keyOf({ kind: 'page', id: page });
}

const KINDS: Readonly<Record<string, 'concept' | 'exercise' | 'card'>> = {
  concepts: 'concept',
  exercises: 'exercise',
  cards: 'card',
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded as an address is: nothing is found under it.
    return part;
  }
}
