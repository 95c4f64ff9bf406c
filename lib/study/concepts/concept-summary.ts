import type { Localized } from '#lib/base/localized.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { ConceptStatus, Readiness } from './readiness.ts';

export type ConceptSummary = {
  /** pack/concept. */
  readonly id: string;
  readonly pack: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly needs: readonly { readonly id: string; readonly title: Localized; readonly learnt: boolean }[];
  readonly status: ConceptStatus;
  /** Whether it is the first that the queue will begin. */
  readonly isNext: boolean;
  readonly cards: number;
  readonly started: number;
};

/** What lists and pages say of a concept; `next` is the one that comes next (`nextConcept`). */
export function conceptSummary(
  library: Library,
  concept: Concept,
  readiness: Readiness,
  next: string | null,
): ConceptSummary {
  const { id, pack, spec, needs, cards } = concept;
  return {
    id,
    pack,
    title: spec.title,
    summary: spec.summary,
    needs: needs.flatMap((need) => {
      const needed = library.concept(need);
      return needed ? [{ id: need, title: needed.spec.title, learnt: readiness.isLearnt(need) }] : [];
    }),
    status: readiness.statusOf(id),
    isNext: id === next,
    cards: cards.length,
    started: readiness.startedOf(id),
  };
}
