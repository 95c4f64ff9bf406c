import type { MapGraph } from './map-graph.ts';

/** Where things are, in units of the drawing; y grows downwards. */
export type Place = { readonly x: number; readonly y: number };
export type Box = Place & { readonly width: number; readonly height: number };

/** Nodes and lanes in the order of the graph; `depths` is how many concepts lead to each node in a row. */
export type ConceptLayout = {
  readonly nodes: readonly Place[];
  readonly depths: readonly number[];
  readonly lanes: readonly Box[];
  readonly width: number;
  readonly height: number;
};

/** The radius of a node. */
export const RADIUS = 9;
const ROW = 28;
const LANE_GAP = 12;
const PADDING = { x: 16, y: 4 };
const MOST_ROWS = 4;
/** Width of a column of nodes: as much as makes the whole a little wider than high, so that names find room. */
const COLUMN = { least: 28, most: 96 };
const ASPECT = 1.25;

/**
 * The map: lanes are packs, left to right is depth in prerequisites over all of them, and the lane whose concepts lie deepest is
 * on top, so that foundations are at the bottom. Each node stands right of all that it needs; several of a lane at one depth
 * stand in a block, in the order of what they need, so that links cross less.
 */
export function layOutMap(graph: MapGraph): ConceptLayout {
  const depths = depthsOf(graph);
  const cells = cellsOf(graph, depths);
  const order = laneOrder(graph, depths);
  const rows = graph.lanes.map((_, lane) => rowsFor(cells[lane]!));
  const widths = columnWidths(cells, rows);
  const lanesHeight = rows.reduce((sum, count) => sum + count * ROW + 2 * PADDING.y + LANE_GAP, -LANE_GAP);
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const column = clamp(Math.round((lanesHeight * ASPECT) / Math.max(1, columns)), COLUMN.least, COLUMN.most);
  const lefts = widths.map((_, depth) => widths.slice(0, depth).reduce((sum, width) => sum + width * column, 0));

  const nodes: Place[] = Array.from({ length: graph.nodes.length }, () => ({ x: 0, y: 0 }));
  const lanes: Box[] = [];
  let top = lanesHeight;
  for (const lane of order) {
    const height = rows[lane]! * ROW + 2 * PADDING.y;
    top -= height;
    for (const [depth, cell] of [...cells[lane]!].toSorted(([one], [other]) => one - other)) {
      placeCell(
        byNeeds(cell, graph, nodes),
        { left: lefts[depth]!, middle: top + height / 2, rows: rows[lane]!, column },
        nodes,
      );
    }
    const xs = [...cells[lane]!.values()].flat().map((place) => nodes[place]!.x);
    const [left, right] = xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 0];
    lanes[lane] = { x: left - PADDING.x, y: top, width: right - left + 2 * PADDING.x, height };
    top -= LANE_GAP;
  }
  return { nodes, depths, lanes, width: columns * column, height: Math.max(0, lanesHeight) };
}

function depthsOf({ nodes }: MapGraph): number[] {
  const depths: (number | undefined)[] = nodes.map(() => undefined);
  const depthOf = (place: number): number => {
    const known = depths[place];
    if (known !== undefined) return known;
    // A circle, which the pack reader refuses, must not run for ever here either.
    depths[place] = 0;
    return (depths[place] = Math.max(-1, ...nodes[place]!.needs.map(depthOf)) + 1);
  };
  return nodes.map((_, place) => depthOf(place));
}

/** Of each lane, the nodes at each depth. */
type Cells = ReadonlyMap<number, readonly number[]>;

function cellsOf({ lanes }: MapGraph, depths: readonly number[]): Cells[] {
  let next = 0;
  return lanes.map(({ size }) => {
    const cells = new Map<number, number[]>();
    for (let place = next; place < next + size; place += 1) {
      const depth = depths[place]!;
      cells.set(depth, [...(cells.get(depth) ?? []), place]);
    }
    next += size;
    return cells;
  });
}

/** From the bottom to the top: by mean depth, else as given. */
function laneOrder({ lanes }: MapGraph, depths: readonly number[]): number[] {
  let next = 0;
  const means = lanes.map(({ size }) => {
    const own = depths.slice(next, (next += size));
    return own.reduce((sum, depth) => sum + depth, 0) / Math.max(1, size);
  });
  return lanes.map((_, lane) => lane).toSorted((one, other) => means[one]! - means[other]! || one - other);
}

function rowsFor(cells: Cells): number {
  const most = Math.max(1, ...[...cells.values()].map(({ length }) => length));
  return clamp(Math.ceil(Math.sqrt(most / 1.5)), 1, MOST_ROWS);
}

/** In columns of nodes, by depth. */
function columnWidths(cells: readonly Cells[], rows: readonly number[]): number[] {
  const widths: number[] = [];
  cells.forEach((lane, index) => {
    for (const [depth, { length }] of lane) {
      widths[depth] = Math.max(widths[depth] ?? 1, Math.ceil(length / rows[index]!));
    }
  });
  return Array.from(widths, (width) => width ?? 1);
}

type CellFrame = { readonly left: number; readonly middle: number; readonly rows: number; readonly column: number };

function placeCell(cell: readonly number[], { left, middle, rows, column }: CellFrame, nodes: Place[]): void {
  const columns = Math.ceil(cell.length / rows);
  const perColumn = Math.ceil(cell.length / columns);
  cell.forEach((place, index) => {
    const inColumn = Math.floor(index / perColumn);
    const height = Math.min(perColumn, cell.length - inColumn * perColumn);
    nodes[place] = {
      x: Math.round(left + (inColumn + 0.5) * column),
      y: Math.round(middle + ((index % perColumn) - (height - 1) / 2) * ROW),
    };
  });
}

function byNeeds(cell: readonly number[], { nodes }: MapGraph, places: readonly Place[]): number[] {
  const mean = (place: number): number => {
    const { needs } = nodes[place]!;
    return needs.reduce((sum, need) => sum + places[need]!.y, 0) / Math.max(1, needs.length);
  };
  return cell.toSorted((one, other) => mean(one) - mean(other) || one - other);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
