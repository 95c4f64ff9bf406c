import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';

/** One option to choose, as its author writes it. */
export const optionSpec = z.strictObject({
  text: localizedText,
  correct: z.boolean().default(false),
  why: localizedText.describe('Why it is right, or which mistake it is'),
});

export type OptionSpec = z.infer<typeof optionSpec>;
