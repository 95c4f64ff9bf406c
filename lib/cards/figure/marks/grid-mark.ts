import { z } from 'zod';
import { figureText, listField, markFields, matrixField, numberField, pairsField } from './fields.ts';

/** A frame around cells of a grid. */
export const gridWindow = z.strictObject({
  row: numberField.default(1),
  column: numberField.default(1),
  rows: numberField.default(1),
  columns: numberField.default(1),
  dilation: numberField.default(1).describe('From one cell that it reads to the next'),
  stride: numberField.default(1).describe('From one window to the next'),
  count: numberField.default(1).describe('How many windows side by side'),
  label: figureText.optional(),
});

const padding = z.union([
  numberField,
  z.strictObject({
    left: numberField.default(0),
    right: numberField.default(0),
    top: numberField.default(0),
    bottom: numberField.default(0),
  }),
]);

/** Cells, counted from 1 row by row; or as pairs [row, column]. */
const cells = z.union([listField, pairsField]).optional();

/** Cells in rows and columns: an image, a kernel, a matrix, a world. Cells count from 1, with the padding. */
export const gridMark = z.strictObject({
  ...markFields,
  rows: numberField,
  columns: numberField,
  labels: z
    .union([z.literal('numbers'), z.record(z.string().regex(/^\d+,\d+$/u, 'must be “row,column”'), figureText)])
    .optional()
    .describe('`numbers`, or texts by "row,column"'),
  values: matrixField.optional(),
  decimals: numberField.optional().describe('Decimals of the values'),
  shade: z.boolean().default(false).describe('Whether larger values are darker'),
  arrows: z
    .union([z.string(), z.array(z.array(z.string().nullable()))])
    .optional()
    .describe('An arrow for each cell, row by row (↑ → ↓ ←), or the name of a result'),
  rowLabels: z.array(figureText).max(64).optional(),
  columnLabels: z.array(figureText).max(64).optional(),
  padding: padding.optional().describe('How many cells at each side are padding'),
  filled: cells,
  hatched: cells,
  windows: z.array(gridWindow).max(16).optional(),
});
