import type { Catalog, Concept } from '#lib/packs/catalog.ts';
import type { Readiness } from './readiness.ts';
import type { ConceptSummary } from '#lib/study/views.ts';

/** What lists and pages say of a concept; `next` is the one that comes next (`nextConcept`). */
export function conceptSummary(
  catalog: Catalog,
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
      const needed = catalog.concepts.get(need);
      return needed ? [{ id: need, title: needed.spec.title, learnt: readiness.isLearnt(need) }] : [];
    }),
    status: readiness.statusOf(id),
    isNext: id === next,
    cards: cards.length,
    started: readiness.startedOf(id),
  };
}
