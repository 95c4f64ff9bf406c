import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { optionSpec } from '#lib/cards/options/option.ts';

/** A statement that somebody could believe. Does it hold, and why? Right only if both answers are. */
export const claimCard = z.strictObject({
  kind: z.literal('claim'),
  ...cardFields,
  claim: localizedText.describe('A statement that somebody could believe'),
  holds: z.boolean(),
  reasons: z
    .array(
      optionSpec.extend({
        argues: z
          .enum(['for', 'against'])
          .optional()
          .describe('Which verdict it speaks for; where one reason says it, all do, and both sides are there'),
      }),
    )
    .min(3)
    .max(4)
    .describe('Shown after the verdict, whatever it is; exactly one is right'),
  back: localizedText.describe('The correction, and what the error costs in practice'),
});

export type ClaimCard = z.infer<typeof claimCard>;
