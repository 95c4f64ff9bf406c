import type { DrawnEdge, DrawnGraph, DrawnNode, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { UnplacedGraph } from './figure-data.ts';
import type { MarkDraw } from './mark-draw.ts';
import type { Sheet } from './sheet.ts';
import { straightEdge } from './straight-edge.ts';
import { textWidth } from './text-width.ts';

type GraphSpec = MarkOf<'graph'>;
type Unplaced = UnplacedGraph['nodes'][number];
type UnplacedEdge = UnplacedGraph['edges'][number];

/** Nodes and edges in their places: those that the author gives, else those of a layered layout. */
export const drawGraph: MarkDraw<GraphSpec, DrawnGraph> = (mark, sheet, { common }) => {
  const nodes = mark.nodes.map((node): Unplaced => {
    const label = sheet.text(node.label ?? node.id);
    return {
      id: node.id,
      label,
      shape: node.shape,
      style: 'solid',
      value: null,
      ...sizeOf(node.shape, textWidth(label)),
    };
  });
  noteTwins(nodes, sheet);
  const edges = edgesOf(mark, sheet);
  const { layOut } = sheet.data;
  if (mark.layout === 'layered' && !layOut)
    sheet.note('in an explorer a graph is not laid out', 'say “layout: grid”, and where each node is', 'layout');
  const placed =
    mark.layout === 'layered' && layOut
      ? layOut({ direction: mark.direction, nodes, edges })
      : onGrid(mark, nodes, edges, sheet);
  return { kind: 'graph', ...common, arrows: mark.arrows, ...placed };
};

function sizeOf(shape: Unplaced['shape'], text: number): Pick<Unplaced, 'width' | 'height'> {
  if (shape === 'operation') return { width: Math.max(30, text + 16), height: 30 };
  return { width: Math.max(34, text + (shape === 'plain' ? 8 : 22)), height: shape === 'plain' ? 26 : 34 };
}

function noteTwins(nodes: readonly Unplaced[], sheet: Sheet): void {
  for (const [index, { id }] of nodes.entries()) {
    if (nodes.findIndex((other) => other.id === id) < index)
      sheet.note(`there are two nodes “${id}”`, 'give one another id', 'nodes', index, 'id');
  }
}

function edgesOf({ nodes, edges }: GraphSpec, sheet: Sheet): readonly UnplacedEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  return edges.flatMap((edge, index): UnplacedEdge[] => {
    const chain = 'start' in edge ? [edge.start, edge.end] : edge;
    const dangling = chain.filter((id) => !known.has(id));
    for (const id of dangling)
      sheet.note(`there is no node “${id}”`, `use one of ${[...known].join(', ')}`, 'edges', index);
    if (dangling.length > 0) return [];
    const look =
      'start' in edge ? { label: sheet.textOr(edge.label), dashed: edge.dashed } : { label: null, dashed: false };
    return chain.slice(1).map((end, step) => ({ start: chain[step]!, end, ...look }));
  });
}

const ROW = 58;
const GAP = 20;

/** Columns as wide as their widest node, so that a graph of many columns fits a phone. */
function onGrid(
  mark: GraphSpec,
  nodes: readonly Unplaced[],
  edges: readonly UnplacedEdge[],
  sheet: Sheet,
): Pick<DrawnGraph, 'width' | 'height' | 'nodes' | 'edges'> {
  const places = mark.nodes.map((node, index): Pair => {
    if (node.at) return sheet.pair(node.at, 'nodes', index, 'at');
    if (mark.layout === 'grid') sheet.note('this node has no place', 'write “at: [column, row]”', 'nodes', index);
    return [index + 1, 1];
  });
  const columns = Math.max(1, ...places.map(([column]) => Math.ceil(column)));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(24, ...nodes.flatMap(({ width }, node) => (places[node]?.[0] === index + 1 ? [width] : []))),
  );
  const centres = widths.map((width, index) => GAP / 2 + sum(widths.slice(0, index)) + index * GAP + width / 2);
  const centre = (column: number): number => {
    const whole = Math.max(0, Math.min(columns - 1, Math.floor(column) - 1));
    const next = Math.min(columns - 1, whole + 1);
    return centres[whole]! + (centres[next]! - centres[whole]!) * (column - 1 - whole);
  };
  const placed = nodes.map((node, index): DrawnNode => {
    const [column, row] = places[index]!;
    return { ...node, x: centre(column), y: (row - 0.5) * ROW };
  });
  const byId = new Map(placed.map((node) => [node.id, node]));
  return {
    width: sum(widths) + columns * GAP,
    height: Math.max(1, ...places.map(([, row]) => row)) * ROW,
    nodes: placed,
    edges: edges.map((edge): DrawnEdge => ({
      ...edge,
      points: straightEdge(byId.get(edge.start)!, byId.get(edge.end)!),
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
