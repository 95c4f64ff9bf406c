import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnEdge, DrawnNode, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { LayOut, UnplacedGraph } from './figure-data.ts';

/** Layers of nodes with few crossings (dagre, after Sugiyama). On the server only: it is large, and its results are kept. */
export const layOutGraph: LayOut = (graph) => {
  const key = JSON.stringify([
    graph.direction,
    graph.nodes.map(({ id, width, height }) => [id, width, height]),
    graph.edges.map(({ start, end, label }) => [start, end, label !== null]),
  ]);
  const places = kept.get(key) ?? placesOf(graph);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, places);
  return {
    width: places.width,
    height: places.height,
    nodes: graph.nodes.map((node, index): DrawnNode => {
      const [x, y] = places.nodes[index]!;
      return { ...node, x, y };
    }),
    edges: graph.edges.map((edge, index): DrawnEdge => ({ ...edge, points: places.edges[index]! })),
  };
};

const MOST_KEPT = 500;
const kept = new Map<string, Places>();

type Places = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Pair[];
  readonly edges: readonly (readonly Pair[])[];
};

function placesOf({ direction, nodes, edges }: UnplacedGraph): Places {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction === 'right' ? 'LR' : 'TB', nodesep: 18, ranksep: 34, marginx: 6, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const [index, { start, end, label }] of edges.entries())
    graph.setEdge(start, end, label ? { width: 40, height: 16, labelpos: 'c' } : {}, String(index));
  layout(graph);
  const { width = 1, height = 1 } = graph.graph() as { readonly width?: number; readonly height?: number };
  const rounded = ({ x, y }: { readonly x?: number; readonly y?: number }): Pair => [tenth(x ?? 0), tenth(y ?? 0)];
  return {
    width: tenth(width),
    height: tenth(height),
    nodes: nodes.map(({ id }) => rounded(graph.node(id) as { x: number; y: number })),
    edges: edges.map(({ start, end }, index) => {
      const { points = [] } = graph.edge(start, end, String(index)) as { points?: readonly { x: number; y: number }[] };
      return points.map(rounded);
    }),
  };
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}
