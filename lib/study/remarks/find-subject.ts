import { knownCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Concept, Exercise, ShelfCard } from '#lib/packs/shelf.ts';
import { parseSubject, type RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** What a remark is about, as the packs have it. */
export type FoundSubject = {
  /** Under the id that it has now. */
  readonly subject: RemarkSubject;
  readonly title: Localized;
  /** The page that shows it. */
  readonly href: string;
} & (
  | { readonly kind: 'card'; readonly written: ShelfCard }
  | { readonly kind: 'concept'; readonly written: Concept }
  | { readonly kind: 'exercise'; readonly written: Exercise }
);

/** What has this id, or had it once; null when no pack has it. */
export function findSubject(library: Library, subject: RemarkSubject): FoundSubject | null {
  const parsed = parseSubject(subject);
  if (parsed?.kind === 'concept') {
    const concept = library.concept(parsed.id);
    if (!concept) return null;
    const { id, spec } = concept;
    return { kind: 'concept', subject: `concept:${id}`, title: spec.title, href: `/concepts/${id}`, written: concept };
  }
  if (parsed?.kind === 'exercise') {
    const exercise = library.exercise(parsed.id);
    if (!exercise) return null;
    const { id, spec } = exercise;
    return {
      kind: 'exercise',
      subject: `exercise:${id}`,
      title: spec.title,
      href: `/exercises/${id}`,
      written: exercise,
    };
  }
  const card = parsed && library.card(knownCardId(parsed.id));
  if (!card) return null;
  const concept = card.conceptId === null ? null : library.concept(card.conceptId);
  const title = concept?.spec.title ?? library.pack(card.pack)?.spec.title;
  if (!title) return null;
  return { kind: 'card', subject: `card:${card.id}`, title, href: `/cards/${card.id}`, written: card };
}

/** What a subject is called now; one that no pack has keeps its name. */
export function subjectNow(library: Library, subject: RemarkSubject): RemarkSubject {
  return findSubject(library, subject)?.subject ?? subject;
}
