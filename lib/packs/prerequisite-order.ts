type Graph = ReadonlyMap<string, readonly string[]>;

/** The nodes of a graph, each after all that it needs, otherwise in the order given; needs that are no nodes are ignored. */
export function prerequisiteOrder(needs: Graph): string[] {
  const order = new Set<string>();
  const open = new Set<string>();
  const visit = (node: string): void => {
    if (order.has(node) || open.has(node)) return;
    open.add(node);
    for (const need of needs.get(node) ?? []) if (needs.has(need)) visit(need);
    order.add(node);
  };
  for (const node of needs.keys()) visit(node);
  return [...order];
}

/** One circle for each group of nodes that need each other: node → something it needs → … → the node again. */
export function findCycles(needs: Graph): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node);
    if (at !== -1) {
      cycles.push(path.slice(at));
      return;
    }
    if (done.has(node)) return;
    for (const need of needs.get(node) ?? []) if (needs.has(need)) visit(need, [...path, node]);
    done.add(node);
  };
  for (const node of needs.keys()) visit(node, []);
  return cycles;
}
