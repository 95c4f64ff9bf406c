import type { MapGraph } from './map-graph.ts';

/** The graph as it is walked; nodes and lanes by place. */
export type GraphWays = {
  /** The lane of each node. */
  readonly laneOf: readonly number[];
  /** pack/concept of each node. */
  readonly ids: readonly string[];
  /** What needs each node. */
  readonly opens: readonly (readonly number[])[];
  readonly placeOf: ReadonlyMap<string, number>;
};

/** What is asked of a graph again and again, computed once. */
export function graphWays({ lanes, nodes }: MapGraph): GraphWays {
  const laneOf = lanes.flatMap(({ size }, lane) => Array.from({ length: size }, () => lane));
  const ids = nodes.map(({ slug }, place) => `${lanes[laneOf[place]!]!.id}/${slug}`);
  const opens: number[][] = nodes.map(() => []);
  nodes.forEach(({ needs }, place) => {
    for (const need of needs) opens[need]!.push(place);
  });
  return { laneOf, ids, opens, placeOf: new Map(ids.map((id, place) => [id, place])) };
}

/** Everything that a node needs, directly or by way of others, without itself. */
export function ancestorsOf({ nodes }: Pick<MapGraph, 'nodes'>, place: number): ReadonlySet<number> {
  const found = new Set(nodes[place]!.needs);
  for (const one of found) for (const need of nodes[one]!.needs) found.add(need);
  found.delete(place);
  return found;
}
