import type { Catalog } from '#lib/packs/catalog.ts';
import type { Readiness } from './readiness.ts';

/** The concept that the queue begins next: the first, in the order of learning, that is open and not begun; null without one. */
export function nextConcept(
  catalog: Catalog,
  readiness: Readiness,
  choices: ReadonlyMap<string, boolean>,
): string | null {
  for (const { id, pack, cards } of catalog.concepts.values()) {
    if (cards.length > 0 && choices.get(`content/${pack}`) !== false && readiness.statusOf(id) === 'new') return id;
  }
  return null;
}
