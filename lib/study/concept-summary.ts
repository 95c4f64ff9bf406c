import type { Catalog, Concept } from '#lib/packs/catalog.ts';
import type { Readiness } from './readiness.ts';
import type { ConceptSummary } from './views.ts';

/** What lists and pages say of a concept. */
export function conceptSummary(catalog: Catalog, concept: Concept, readiness: Readiness): ConceptSummary {
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
    cards: cards.length,
    started: readiness.startedOf(id),
  };
}
