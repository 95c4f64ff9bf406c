import type { PlacementGraph } from './placement-graph.ts';

/** “Start here”: the concepts that are not known and whose needs all are, in the learning order. `known` are ids. */
export function outerFringe({ concepts, needs }: PlacementGraph, known: ReadonlySet<string>): readonly string[] {
  return concepts.flatMap(({ id }, place) =>
    !known.has(id) && needs[place]!.every((need) => known.has(concepts[need]!.id)) ? [id] : [],
  );
}
