import type { MapGraph } from '#app/_components/concepts/map-graph.ts';

/** A graph of packs, each with concepts and the names of those that they need, in whatever pack. */
export function aGraph(packs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): MapGraph {
  const concepts = Object.values(packs).flatMap((pack) => Object.entries(pack));
  const places = new Map(concepts.map(([slug], place) => [slug, place]));
  return {
    lanes: Object.entries(packs).map(([id, own]) => ({ id, title: id, size: Object.keys(own).length })),
    nodes: concepts.map(([slug, needs]) => ({
      slug,
      title: slug,
      needs: needs.map((need) => places.get(need)!),
      state: 'new',
      recall: null,
    })),
  };
}
