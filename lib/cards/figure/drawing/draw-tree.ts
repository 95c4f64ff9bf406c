import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy';
import type { DrawnEdge, DrawnGraph, DrawnNode, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { recordsOf } from './read-data.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './text-width.ts';

type TreeSpec = MarkOf<'tree'>;
type Item = NonNullable<TreeSpec['nodes']>[number];
const MOST_NODES = 60;
const EMPTY = { width: 1, height: 1, nodes: [], edges: [] };

/** A tree by the tidy layout of Reingold and Tilford (d3-hierarchy); children stand in the order in which they are written. */
export const drawTree: MarkDraw<TreeSpec, DrawnGraph> = (mark, sheet, { common }) => {
  const items = itemsOf(mark, sheet);
  const known = new Set(items.map(({ id }) => id));
  for (const [index, { id, parent }] of items.entries()) {
    if (parent !== undefined && !known.has(parent))
      sheet.note(`there is no node “${parent}”`, `use one of ${[...known].join(', ')}`, 'nodes', index, 'parent');
    if (items.findIndex((other) => other.id === id) < index)
      sheet.note(`there are two nodes “${id}”`, 'give one another id', 'nodes', index, 'id');
  }
  const roots = items.filter(({ parent }) => parent === undefined);
  if (items.length > 0 && roots.length !== 1)
    sheet.note(`there are ${roots.length} nodes without a parent`, 'let one be the root', 'nodes');
  const root = roots[0];
  return { kind: 'tree', ...common, arrows: false, ...(root ? placed(mark, items, root, sheet) : EMPTY) };
};

function itemsOf({ nodes, from }: TreeSpec, sheet: Sheet): readonly Item[] {
  if (nodes) return nodes;
  if (from === undefined) sheet.note('this mark has no data', 'give it “nodes” or “from”');
  const word = (found: unknown): string | undefined =>
    (typeof found === 'string' && found !== '') || typeof found === 'number' ? String(found) : undefined;
  const records = recordsOf(sheet.result(from, 'from')).slice(0, MOST_NODES);
  return records.map((record, index) => ({
    id: word(record['id']) ?? String(index + 1),
    parent: word(record['parent']),
    label: word(record['label']),
    edge: word(record['edge']),
    value: typeof record['value'] === 'number' ? record['value'] : undefined,
    style: record['style'] === 'dashed' || record['style'] === 'filled' ? record['style'] : 'solid',
  }));
}

function placed(mark: TreeSpec, items: readonly Item[], root: Item, sheet: Sheet) {
  const isDown = mark.direction === 'down';
  const sizes = new Map(items.map((item) => [item.id, textWidth(sheet.text(item.label ?? item.id)) + 20]));
  const widest = Math.max(34, ...sizes.values());
  const [breadth, depth] = isDown ? [widest + 12, 72] : [44, widest + 48];
  const layOut = tree<Item>()
    .nodeSize([breadth, depth])
    .separation(() => 1);
  const laid = layOut(hierarchy(root, ({ id }) => items.filter(({ parent }) => parent === id)));
  const all = laid.descendants();
  const least = Math.min(...all.map(({ x }) => x));
  const at = (node: HierarchyPointNode<Item>): Pair => {
    const [across, along] = [node.x - least + (isDown ? breadth / 2 : 24), node.y + (isDown ? 24 : widest / 2 + 4)];
    return isDown ? [across, along] : [along, across];
  };
  const nodes = all.map((node): DrawnNode => {
    const { id, label, style, value } = node.data;
    const [x, y] = at(node);
    const index = items.indexOf(node.data);
    return {
      id,
      label: sheet.text(label ?? id),
      shape: 'round',
      style,
      value: value === undefined ? null : sheet.number(value, 'nodes', index, 'value'),
      x,
      y,
      width: Math.max(34, sizes.get(id) ?? 34),
      height: 32,
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = laid.links().map(({ source, target }): DrawnEdge => {
    const [start, end] = [byId.get(source.data.id)!, byId.get(target.data.id)!];
    const points: readonly Pair[] = isDown
      ? [
          [start.x, start.y + 16],
          [end.x, end.y - 16],
        ]
      : [
          [start.x + start.width / 2, start.y],
          [end.x - end.width / 2, end.y],
        ];
    return {
      start: start.id,
      end: end.id,
      points,
      label: sheet.textOr(target.data.edge),
      dashed: target.data.style === 'dashed',
    };
  });
  const values = nodes.some(({ value }) => value !== null) ? 16 : 0;
  return {
    width: Math.max(...nodes.map(({ x, width }) => x + width / 2)) + 6,
    height: Math.max(...nodes.map(({ y }) => y)) + 24 + values,
    nodes,
    edges,
  };
}
