import { fileRunner } from '#lib/base/run-program.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { layOutGraph } from '#lib/cards/figure/drawing/lay-out-graph.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** The figure of a concept’s note, drawn; null where it has none. */
export function conceptFigure({ spec, programs }: Concept, { runProgram }: Library): DrawnFigure | null {
  if (!spec.figure) return null;
  return drawFigure(spec.figure, { values: {}, layOut: layOutGraph, run: fileRunner(programs, runProgram) });
}
