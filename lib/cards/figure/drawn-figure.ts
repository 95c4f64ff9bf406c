import type { Localized } from '#lib/base/localized.ts';

/**
 * A figure as numbers and texts, for a picture and for the table behind it. Plain JSON; places are in the units of its
 * axes, those of graphs and trees in units of the drawing.
 */
export type DrawnFigure = {
  readonly description: Localized;
  readonly panels: readonly DrawnPanel[];
  /** Programs that gave nothing, by their files: what they compute is missing. */
  readonly failed?: readonly string[];
};

/** One picture: what belongs into its frame, and blocks below it (grids, graphs, tables). */
export type DrawnPanel = {
  readonly title: Localized | null;
  readonly frame: DrawnFrame | null;
  readonly marks: readonly DrawnMark[];
};

export type DrawnFrame =
  | { readonly kind: 'axes'; readonly x: DrawnAxis; readonly y: DrawnAxis }
  | {
      readonly kind: 'view';
      readonly x: Pair;
      readonly y: Pair;
      readonly down: boolean;
      readonly squares: number | null;
    };

export type DrawnAxis = {
  readonly label: Localized;
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
};

/** A place, or the ends of a range. */
export type Pair = readonly [number, number];

/** Runs of neighbouring finite points; a curve has several where it is undefined in between. */
export type Runs = readonly (readonly Pair[])[];

/** What every mark has. `style` is the place in the row of looks (colour, dashes, sign). */
type Common = { readonly id: string | null; readonly label: Localized | null; readonly style: number };

export type DrawnCurve = Common & { readonly kind: 'curve'; readonly runs: Runs };
export type DrawnPoints = Common & { readonly kind: 'points'; readonly points: readonly Pair[] };
export type DrawnBars = Common & {
  readonly kind: 'bars' | 'histogram';
  readonly bars: readonly { readonly at: number; readonly height: number; readonly name: Localized | null }[];
};
export type DrawnBand = Common & {
  readonly kind: 'area' | 'band';
  /** [x, low, high], in runs where all are finite. */
  readonly runs: readonly (readonly (readonly [number, number, number])[])[];
};
/** The slider that a mark moves, and the axis along which it is dragged. */
export type DrawnDrag = { readonly slider: string; readonly axis: 'x' | 'y' };

export type DrawnLine = Common & {
  readonly kind: 'line';
  readonly at: { readonly x: number } | { readonly y: number } | { readonly start: Pair; readonly end: Pair };
  readonly drag: DrawnDrag | null;
};
export type DrawnMarker = Common & {
  readonly kind: 'marker';
  readonly at: Pair;
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'star';
  readonly drag: DrawnDrag | null;
};
export type DrawnArrow = Common & { readonly kind: 'arrow'; readonly start: Pair; readonly end: Pair };
export type DrawnPath = Common & {
  readonly kind: 'path';
  /** The grid whose cells it passes as [row, column]; null for places of the frame. */
  readonly in: string | null;
  readonly through: readonly Pair[];
  readonly arrows: boolean;
};
export type DrawnContour = Common & {
  readonly kind: 'contour';
  readonly lines: readonly { readonly level: number; readonly rings: Runs }[];
};
export type DrawnHeat = Common & {
  readonly kind: 'heat';
  /** From the lowest y up. */
  readonly cells: readonly (readonly number[])[];
  readonly numbers: boolean;
  readonly rowLabels: readonly Localized[];
  readonly columnLabels: readonly Localized[];
};

export type DrawnGrid = Common & {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly GridCell[])[];
  readonly rowLabels: readonly Localized[];
  readonly columnLabels: readonly Localized[];
  readonly windows: readonly GridWindow[];
  readonly decimals: number | null;
  readonly shade: boolean;
};
export type GridCell = {
  readonly text: Localized | null;
  readonly value: number | null;
  readonly arrow: string | null;
  readonly padding: boolean;
  readonly filled: boolean;
  readonly hatched: boolean;
};
/** A frame around cells; with a dilation above 1 the cells that it reads lie apart. */
export type GridWindow = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly dilation: number;
  readonly label: Localized | null;
};

export type BoxStyle = 'solid' | 'dashed' | 'dotted' | 'thin' | 'thick' | 'filled' | 'hatched';
export type DrawnBoxes = Common & {
  readonly kind: 'boxes';
  readonly items: readonly {
    readonly id: string;
    readonly box: readonly [number, number, number, number];
    readonly label: Localized | null;
    readonly style: BoxStyle;
    /** What a program calls its state. */
    readonly state: string | null;
  }[];
};

/** A graph or a tree with everything in its place. */
export type DrawnGraph = Common & {
  readonly kind: 'graph' | 'tree';
  readonly width: number;
  readonly height: number;
  readonly arrows: boolean;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
};
export type DrawnNode = {
  readonly id: string;
  readonly label: Localized;
  readonly shape: 'box' | 'round' | 'operation' | 'plain';
  readonly style: 'solid' | 'dashed' | 'filled';
  readonly value: number | null;
  /** Its centre and size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type DrawnEdge = {
  readonly start: string;
  readonly end: string;
  readonly points: readonly Pair[];
  readonly label: Localized | null;
  readonly dashed: boolean;
};

export type DrawnSequence = Common & {
  readonly kind: 'sequence';
  readonly items: readonly {
    readonly text: Localized;
    readonly value: number | null;
    readonly filled: boolean;
    readonly hatched: boolean;
  }[];
  readonly arcs: readonly {
    readonly start: number;
    readonly end: number;
    readonly weight: number;
    readonly label: Localized | null;
  }[];
};

export type DrawnTable = Common & {
  readonly kind: 'table';
  readonly columns: readonly Localized[];
  readonly rows: readonly {
    readonly label: Localized | null;
    readonly cells: readonly (number | Localized)[];
  }[];
  readonly decimals: number | null;
};

/** What is drawn between axes or in a view. */
export type FramedMark =
  | DrawnCurve
  | DrawnPoints
  | DrawnBars
  | DrawnBand
  | DrawnLine
  | DrawnMarker
  | DrawnArrow
  | DrawnPath
  | DrawnContour
  | DrawnHeat
  | DrawnBoxes;

/** What has a picture of its own. */
export type BlockMark = DrawnGrid | DrawnGraph | DrawnSequence | DrawnTable;

export type DrawnMark = FramedMark | BlockMark;

/** Whether a mark has a picture of its own. */
export function isBlock(mark: DrawnMark): mark is BlockMark {
  return ['grid', 'graph', 'tree', 'sequence', 'table'].includes(mark.kind);
}
