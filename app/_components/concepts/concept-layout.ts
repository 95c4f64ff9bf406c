import type { ConceptSummary } from '#lib/study/concepts/concept-summary.ts';

/** A concept at its place: `column` is how many concepts lead to it in a row, `row` its place among those. */
export type ConceptNode = { readonly concept: ConceptSummary; readonly column: number; readonly row: number };
/** From a concept to one that needs it. */
export type ConceptEdge = { readonly from: ConceptNode; readonly to: ConceptNode };
export type ConceptLayout = {
  readonly nodes: readonly ConceptNode[];
  readonly edges: readonly ConceptEdge[];
  readonly columns: number;
  readonly rows: number;
};

/**
 * Concepts of one pack in columns: each right of everything it needs, in the order given within a column. Needs that
 * are not among them are left out.
 */
export function layoutConcepts(concepts: readonly ConceptSummary[]): ConceptLayout {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // A circle, which the pack reader refuses, must not run for ever here either.
    depths.set(id, 0);
    const needs = byId.get(id)?.needs.filter((need) => byId.has(need.id)) ?? [];
    const depth = Math.max(-1, ...needs.map((need) => depthOf(need.id))) + 1;
    depths.set(id, depth);
    return depth;
  };

  const heights = new Map<number, number>();
  const nodes = concepts.map((concept): ConceptNode => {
    const column = depthOf(concept.id);
    const row = heights.get(column) ?? 0;
    heights.set(column, row + 1);
    return { concept, column, row };
  });
  const nodeOf = new Map(nodes.map((node) => [node.concept.id, node]));
  const edges = nodes.flatMap((to) =>
    to.concept.needs.flatMap((need): readonly ConceptEdge[] => {
      const from = nodeOf.get(need.id);
      return from ? [{ from, to }] : [];
    }),
  );
  return { nodes, edges, columns: heights.size, rows: Math.max(0, ...heights.values()) };
}
