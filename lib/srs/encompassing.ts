/** Practising `from` practises `to` as well, by the part `weight`, 0 to 1: a transformer block exercises softmax. */
export type Encompassed = { readonly from: string; readonly to: string; readonly weight: number };

/** Credit below this is not worth a row. */
const LEAST_WEIGHT = 0.05;

/**
 * What a pass on `start` practises too, and by which part: the product of the weights along the strongest path, so that
 * two ways to one thing do not count it twice. Parts below 0.05 are left out, `start` itself too.
 */
export function creditsOf(start: string, graph: readonly Encompassed[]): ReadonlyMap<string, number> {
  return strongestPaths(start, edgesBy(graph, 'from', 'to'));
}

/**
 * What a failure on `failed` makes doubtful, and how much: everything that encompasses it, by the strongest path. A failure
 * says nothing certain of the larger thing, so that it moves no memory; see `doubt.ts`.
 */
export function doubtsOf(failed: string, graph: readonly Encompassed[]): ReadonlyMap<string, number> {
  return strongestPaths(failed, edgesBy(graph, 'to', 'from'));
}

type Edges = ReadonlyMap<string, readonly { readonly node: string; readonly weight: number }[]>;

function edgesBy(graph: readonly Encompassed[], near: 'from' | 'to', far: 'from' | 'to'): Edges {
  const edges = new Map<string, { readonly node: string; readonly weight: number }[]>();
  for (const edge of graph) {
    const known = edges.get(edge[near]) ?? [];
    known.push({ node: edge[far], weight: Math.min(Math.max(edge.weight, 0), 1) });
    edges.set(edge[near], known);
  }
  return edges;
}

/** Dijkstra’s search for products: no weight is above 1, so that the strongest path to the strongest node is final. */
function strongestPaths(start: string, edges: Edges): ReadonlyMap<string, number> {
  const open = new Map([[start, 1]]);
  const final = new Map<string, number>();
  while (open.size > 0) {
    const [node, strength] = [...open].reduce((best, one) => (one[1] > best[1] ? one : best));
    open.delete(node);
    final.set(node, strength);
    for (const edge of edges.get(node) ?? []) {
      const along = strength * edge.weight;
      if (along < LEAST_WEIGHT || final.has(edge.node)) continue;
      if (along > (open.get(edge.node) ?? 0)) open.set(edge.node, along);
    }
  }
  final.delete(start);
  return final;
}
