import type { ConceptSummary } from '#lib/study/concepts/concept-summary.ts';

/** A concept of the graph that needs these others. */
export function aConcept(id: string, ...needs: readonly string[]): ConceptSummary {
  return {
    id,
    pack: 'p',
    title: text(id),
    summary: text(id),
    needs: needs.map((need) => ({ id: need, title: text(need), learnt: false })),
    status: 'new',
    isNext: false,
    cards: 1,
    started: 0,
  };
}

function text(name: string) {
  return { en: name, zh: name };
}
