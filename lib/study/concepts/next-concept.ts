import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { Readiness } from './readiness.ts';

/** The concept that the queue begins next: the first, in the order of learning, that is open and not begun; null without one. */
export function nextConcept(library: Library, readiness: Readiness, choices: PackChoices): string | null {
  for (const { id, pack, cards } of library.concepts) {
    if (cards.length > 0 && choices.get(pack) !== false && readiness.statusOf(id) === 'new') return id;
  }
  return null;
}
