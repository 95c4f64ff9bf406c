import { z } from 'zod';
import { fromField, likeField, markFields, markId, numberField, pairField, pairsField } from './fields.ts';

/** A straight line: upright at `x`, level at `y`, or from `start` to `end`. */
export const lineMark = z.strictObject({
  ...markFields,
  x: numberField.optional(),
  y: numberField.optional(),
  start: pairField.optional(),
  end: pairField.optional(),
  drag: z.string().optional().describe('The slider that is moved by dragging it'),
  like: likeField,
});

/** How a marker looks. */
export const MARKER_SHAPES = ['circle', 'square', 'diamond', 'triangle', 'cross', 'star'] as const;

/** One place with a sign and a label. */
export const markerMark = z.strictObject({
  ...markFields,
  at: pairField,
  shape: z.enum(MARKER_SHAPES).default('circle'),
  drag: z.string().optional().describe('The slider that is moved by dragging it'),
  like: likeField,
});

/** An arrow from one place to another. */
export const arrowMark = z.strictObject({ ...markFields, start: pairField, end: pairField, like: likeField });

/** Places in the order in which they are passed: [x, y] of the frame, or [row, column] of a grid. */
export const pathMark = z.strictObject({
  ...markFields,
  in: markId.optional().describe('The grid whose cells it passes'),
  through: pairsField.optional(),
  from: fromField.optional(),
  arrows: z.boolean().default(false),
  like: likeField,
});
