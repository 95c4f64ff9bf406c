import { z } from 'zod';
import { cardFields, optionSpec } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

/** Three or four options, one or several right. */
export const choiceCard = z.strictObject({
  kind: z.literal('choice'),
  ...cardFields,
  question: localizedText,
  options: z.array(optionSpec).min(3).max(4),
  back: localizedText,
});
