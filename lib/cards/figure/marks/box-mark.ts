import { z } from 'zod';
import { figureText, fromField, markFields, markId, numberField } from './fields.ts';

/** How a box looks. */
export const BOX_STYLES = ['solid', 'dashed', 'dotted', 'thin', 'thick', 'filled', 'hatched'] as const;

const box = z.strictObject({
  id: markId,
  box: z.tuple([numberField, numberField, numberField, numberField]).describe('x1, y1, x2, y2'),
  label: figureText.optional(),
  style: z.enum(BOX_STYLES).default('solid'),
});

/** Rectangles by two corners, in a `view`. */
export const boxesMark = z.strictObject({
  ...markFields,
  items: z.array(box).min(1).max(40).optional(),
  from: fromField.optional().describe('A result: a list of records with id, box, and perhaps score and label'),
  style: z.string().optional().describe('The field of those records that says how each looks'),
});
