import { z } from 'zod';
import { localizedText, slug } from './localized-text.ts';

/** What a card of any kind has. */
export const cardFields = {
  id: slug.describe('Stable for ever; unique in the pack'),
  source: z.string().min(3).describe('Where it can be read: author year, section'),
};

/** One option of a choice or figure card. */
export const optionSpec = z.strictObject({
  text: localizedText,
  correct: z.boolean().default(false),
  why: localizedText.describe('Why it is right, or which mistake it is'),
});
