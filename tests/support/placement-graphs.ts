import { placementGraph, type PlacementGraph } from '#lib/placement/placement-graph.ts';

/** A graph from what each concept needs, in the learning order; the pack of `a/x` is `a`. All of it can be asked. */
export function graphOf(needs: Readonly<Record<string, readonly string[]>>): PlacementGraph {
  return placementGraph(
    Object.entries(needs).map(([id, own]) => ({ id, pack: id.slice(0, id.indexOf('/')), needs: own, isAskable: true })),
  );
}

/** So many concepts `a/0`, `a/1`, …, each of which needs the one before. */
export function chainOf(length: number): PlacementGraph {
  const ids = Array.from({ length }, (_, index) => `a/${index}`);
  return graphOf(Object.fromEntries(ids.map((id, index) => [id, index === 0 ? [] : [ids[index - 1]!]])));
}
