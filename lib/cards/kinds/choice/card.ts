import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { optionSpec } from '#lib/cards/options/option.ts';

/** Three or four options, one or several right. */
export const choiceCard = z.strictObject({
  kind: z.literal('choice'),
  ...cardFields,
  question: localizedText,
  options: z.array(optionSpec).min(3).max(4),
  back: localizedText,
});

export type ChoiceCard = z.infer<typeof choiceCard>;
