import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText, sharedText } from '#lib/cards/localized-text.ts';

/** Two faces of one thing, asked both ways: a symbol and its name, a paper and its idea. The learner judges. */
export const pairCard = z.strictObject({
  kind: z.literal('pair'),
  ...cardFields,
  a: sharedText.describe('One face; `figure` goes with it'),
  b: sharedText.describe('The other face; `backFigure` goes with it'),
  toB: localizedText.optional().describe('What is asked above a, where the face alone does not say it'),
  toA: localizedText.optional().describe('What is asked above b'),
  oneWay: z.literal(true).optional().describe('Only from a to b, where b has several a'),
  back: localizedText.optional().describe('Shown below the answer, both ways'),
});

export type PairCard = z.infer<typeof pairCard>;
