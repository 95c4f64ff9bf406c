import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

/** A question and its answer; the learner judges. */
export const basicCard = z.strictObject({
  kind: z.literal('basic'),
  ...cardFields,
  front: localizedText,
  back: localizedText,
});

export type BasicCard = z.infer<typeof basicCard>;
