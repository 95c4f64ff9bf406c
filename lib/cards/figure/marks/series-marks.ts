import { z } from 'zod';
import { fromField, likeField, listField, markFields, numberField, pairsField, programCall } from './fields.ts';

const span = {
  from: z
    .union([z.number(), z.string().trim().min(1), programCall])
    .optional()
    .describe('Where it begins; without a function, where its data come from: a result, or `{ program, with, take }`'),
  to: numberField.optional().describe('Where it ends on the x axis'),
};

/** A function of x, or joined points. `from` is where it begins; without an expression, the name of a result. */
export const curveMark = z.strictObject({
  ...markFields,
  expression: z.string().min(1).optional().describe('A function of x and of drawn values'),
  points: pairsField.optional(),
  ...span,
  like: likeField,
});

/** Points that are not joined. */
export const pointsMark = z.strictObject({
  ...markFields,
  points: pairsField.optional(),
  x: listField.optional(),
  y: listField.optional(),
  from: fromField.optional(),
  like: likeField,
});

/** What lies between a curve and a level. */
export const areaMark = z.strictObject({
  ...markFields,
  expression: z.string().min(1).optional(),
  points: pairsField.optional(),
  base: numberField.default(0).describe('The level'),
  ...span,
  like: likeField,
});

/** What lies between two curves. */
export const bandMark = z.strictObject({
  ...markFields,
  low: z.string().min(1).optional().describe('A function of x'),
  high: z.string().min(1).optional().describe('A function of x'),
  points: z
    .union([z.string().min(1), z.array(z.tuple([numberField, numberField, numberField])).min(2)])
    .optional()
    .describe('[x, low, high]'),
  ...span,
  like: likeField,
});
