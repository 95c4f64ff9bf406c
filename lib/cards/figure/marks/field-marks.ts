import { z } from 'zod';
import { figureText, fromField, listField, markFields, matrixField, numberField } from './fields.ts';

const surface = {
  expression: z.string().min(1).optional().describe('A function of x and y'),
  values: matrixField.optional().describe('Row by row, from the lowest y up'),
  from: fromField.optional(),
};

/** Lines of equal height of a function of x and y. */
export const contourMark = z.strictObject({
  ...markFields,
  ...surface,
  levels: z.union([listField, numberField]).default(8).describe('Heights, or how many of them'),
});

/** A function of x and y, or a matrix, in shades. Without axes its first row is on top. */
export const heatMark = z.strictObject({
  ...markFields,
  ...surface,
  rowLabels: z.array(figureText).max(64).optional(),
  columnLabels: z.array(figureText).max(64).optional(),
  numbers: z.boolean().default(true).describe('Whether cells have their numbers in them where there is room'),
});
