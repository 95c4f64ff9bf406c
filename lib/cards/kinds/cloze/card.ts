import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

/**
 * A text with {{hidden part}} or {{hidden part::hint}} in it; all of them are hidden together. With {{c1::part::hint}} each
 * number is a card of its own. `back` adds the reason.
 */
export const clozeCard = z.strictObject({
  kind: z.literal('cloze'),
  ...cardFields,
  text: localizedText,
  back: localizedText,
});

export type ClozeCard = z.infer<typeof clozeCard>;
