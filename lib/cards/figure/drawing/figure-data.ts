import type { RunFile } from '#lib/base/run-program.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import type { PrintedNames } from '#lib/cards/template.ts';
import type { DrawnGraph } from '#lib/cards/figure/drawn-figure.ts';

/** With what a figure is drawn. */
export type FigureData = {
  /** What a card has drawn, or where sliders stand. */
  readonly values: Values;
  /** How those drawn values are printed that have names. */
  readonly names?: PrintedNames;
  /** What an explorer’s program returned, by name; null where there is no explorer. */
  readonly results?: Readonly<Record<string, unknown>> | null;
  /** Runs the programs that marks name; where there is nothing to run them in, those marks stay empty. */
  readonly run?: RunFile | null | undefined;
  /** Finds places for the nodes of a graph that says none; the browser has no such thing. */
  readonly layOut?: LayOut | null;
};

/** Puts the nodes of a graph, whose sizes are given, into layers, and its edges between them. */
export type LayOut = (graph: UnplacedGraph) => Pick<DrawnGraph, 'width' | 'height' | 'nodes' | 'edges'>;

export type UnplacedGraph = {
  readonly direction: 'right' | 'down';
  readonly nodes: readonly Omit<DrawnGraph['nodes'][number], 'x' | 'y'>[];
  readonly edges: readonly Omit<DrawnGraph['edges'][number], 'points'>[];
};
