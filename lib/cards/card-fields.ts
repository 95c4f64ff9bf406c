import { z } from 'zod';
import { drawFields } from './draws/draw-fields.ts';
import { figureSpec } from './figure/figure.ts';
import { slug } from './localized-text.ts';
import { STAGES } from './stages.ts';

const citation = z.union([
  z.string().min(3),
  z.strictObject({
    key: slug.describe('A key of content/sources.yaml'),
    at: z.string().min(1).optional().describe('Section, page or equation'),
  }),
]);

/** What a card of any kind has. */
export const cardFields = {
  id: slug.describe('Stable for ever; unique in the pack'),
  formerly: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9.-]*$/u, 'must be a whole id: pack/card'))
    .min(1)
    .optional()
    .describe('Whole ids that it had in other packs: pack/card'),
  source: z
    .union([citation, z.array(citation).min(2)])
    .describe('Where it can be read: author year, section; or a work of content/sources.yaml; or several'),
  stage: z.enum(STAGES).optional().describe('What it asks: to notice, recall, apply, discriminate or debug'),
  topics: z.array(slug).min(1).optional().describe('Topics of the syllabus that it covers'),
  errors: z
    .array(z.string().regex(/^E\d{3}-\d{2}$/u, 'must be the number of an error, like "E000-32"'))
    .min(1)
    .optional()
    .describe('Errors of the syllabus that it answers'),
  confusable: z.string().optional().describe('The concept that it is told apart from: `concept` or `pack/concept`'),
  revision: z
    .array(
      z.strictObject({
        date: z.iso.date().describe('The day of the change'),
        change: z.enum(['typo', 'clarified', 'meaning']),
      }),
    )
    .min(1)
    .optional()
    .describe('What was changed after it was published'),
  figure: figureSpec.optional().describe('A picture below the question'),
  backFigure: figureSpec.optional().describe('A picture below the answer'),
  ...drawFields,
};

/** Where a card can be read, as its author writes it. */
export type CardSource = z.infer<typeof cardFields.source>;
