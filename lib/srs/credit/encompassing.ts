/** Practising `from` practises `to` as well, by the part `weight`, 0 to 1: a transformer block exercises softmax. */
export type Encompassed = { readonly from: string; readonly to: string; readonly weight: number };

/** Credit below this is not worth a row. */
export const LEAST_CREDIT = 0.05;

/** A weighted graph of what practises what, made ready for many questions. */
export type Encompassing = {
  /**
   * What a pass on a thing practises too, and by which part: the product of the weights along the strongest path, so that
   * two ways to one thing do not count it twice. Parts below LEAST_CREDIT are left out, the thing itself too.
   */
  readonly creditsOf: (passed: string) => ReadonlyMap<string, number>;
  /**
   * What a failure on a thing makes doubtful, and how much: everything that encompasses it, by the strongest path. A
   * failure says nothing certain of the larger thing, so that it moves no memory; see `doubt.ts`.
   */
  readonly doubtsOf: (failed: string) => ReadonlyMap<string, number>;
};

/** The graph of these edges. Each question is answered once and kept. */
export function encompassing(edges: readonly Encompassed[]): Encompassing {
  return { creditsOf: kept(edgesBy(edges, 'from', 'to')), doubtsOf: kept(edgesBy(edges, 'to', 'from')) };
}

type Edges = ReadonlyMap<string, readonly { readonly node: string; readonly weight: number }[]>;

function kept(edges: Edges): (start: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (start) => {
    let paths = known.get(start);
    if (!paths) known.set(start, (paths = strongestPaths(start, edges)));
    return paths;
  };
}

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
      if (along < LEAST_CREDIT || final.has(edge.node)) continue;
      if (along > (open.get(edge.node) ?? 0)) open.set(edge.node, along);
    }
  }
  final.delete(start);
  return final;
}
