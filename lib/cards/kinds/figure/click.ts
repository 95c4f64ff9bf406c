import { z } from 'zod';
import { markId } from '#lib/cards/figure/marks/fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

const condition = z.union([z.string().trim().min(1), z.number()]);

/** What can be clicked in a figure, and what of it is right. */
export const clickSpec = z.strictObject({
  in: z
    .union([markId, z.array(markId).min(2)])
    .describe(
      'A mark whose cells (of a grid, a table or a matrix in shades), boxes, nodes, bars or items can be clicked; several marks; or `curves` for all curves',
    ),
  among: z
    .union([condition, z.array(markId).min(2)])
    .optional()
    .describe('Those of them that can be clicked: ids, or a condition'),
  right: z
    .union([condition, z.record(markId, condition)])
    .describe('A condition over row, column, number, value …; or a condition for each id, those left out being wrong'),
  none: z.boolean().default(false).describe('Whether it may be that none is right'),
  why: z.record(markId, localizedText).optional().describe('By id: why it is right, or wrong'),
  mistakes: z
    .array(
      z.strictObject({
        chosen: condition.describe('`none`, or a condition: exactly those that fulfil it were chosen'),
        why: localizedText,
      }),
    )
    .max(8)
    .optional(),
});

export type ClickSpec = z.infer<typeof clickSpec>;
