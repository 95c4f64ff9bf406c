import { z } from 'zod';
import { barsMark, histogramMark } from './bar-marks.ts';
import { boxesMark } from './box-mark.ts';
import { contourMark, heatMark } from './field-marks.ts';
import { graphMark, treeMark } from './graph-marks.ts';
import { gridMark } from './grid-mark.ts';
import { arrowMark, lineMark, markerMark, pathMark } from './place-marks.ts';
import { sequenceMark } from './sequence-mark.ts';
import { areaMark, bandMark, curveMark, pointsMark } from './series-marks.ts';
import { tableMark } from './table-mark.ts';

/** The marks of which figures are made, each with the schema of what its author writes. */
export const MARK_SCHEMAS = {
  curve: curveMark,
  points: pointsMark,
  bars: barsMark,
  histogram: histogramMark,
  area: areaMark,
  band: bandMark,
  line: lineMark,
  marker: markerMark,
  arrow: arrowMark,
  path: pathMark,
  contour: contourMark,
  heat: heatMark,
  grid: gridMark,
  boxes: boxesMark,
  graph: graphMark,
  tree: treeMark,
  sequence: sequenceMark,
  table: tableMark,
} as const;

export type MarkName = keyof typeof MARK_SCHEMAS;

/** A mark as its author writes it: one field with its name. */
export const markSpec = z.strictObject(optional(MARK_SCHEMAS));

/** What the author of one kind of mark writes. */
export type MarkOf<Name extends MarkName> = z.infer<(typeof MARK_SCHEMAS)[Name]>;

export type MarkSpec = z.infer<typeof markSpec>;

type Schemas = typeof MARK_SCHEMAS;

function optional(schemas: Schemas): { [Name in MarkName]: z.ZodOptional<Schemas[Name]> } {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.optional()])) as {
    [Name in MarkName]: z.ZodOptional<Schemas[Name]>;
  };
}
