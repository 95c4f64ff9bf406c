import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText, slug } from '#lib/cards/localized-text.ts';

/** Steps to put in order. Which come before which is said pair by pair; what no pair parts may be swapped. */
export const orderCard = z.strictObject({
  kind: z.literal('order'),
  ...cardFields,
  question: localizedText,
  steps: z
    .array(z.strictObject({ id: slug.describe('By which the pairs name it'), text: localizedText }))
    .min(3)
    .max(7),
  before: z
    .array(
      z.strictObject({
        pair: z.tuple([z.string(), z.string()]).describe('The first must come before the second'),
        why: localizedText.describe('What goes wrong the other way round'),
      }),
    )
    .describe('Pairs of steps; the first that an answer violates is shown'),
  back: localizedText,
});

export type OrderCard = z.infer<typeof orderCard>;
