import { z } from 'zod';
import { explorerSpec } from '#lib/cards/explorer/explorer.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { localizedText, slug } from '#lib/cards/localized-text.ts';
import { encompassesSpec } from '#lib/exercises/encompasses-spec.ts';

/** `pack.yaml`, the same for concept packs (`content/`) and exercise packs (`exercises/`). */
export const packSpec = z.strictObject({
  id: slug.describe('The folder’s name'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a semantic version, like 1.0.0'),
  order: z.number().int().min(0).default(100).describe('Packs with lower numbers are learnt first'),
  license: z.string().min(2).describe('SPDX identifier'),
  title: localizedText,
  summary: localizedText,
});

/** `concept.yaml`, beside `note.en.md`, `note.zh.md` and `cards.yaml`. */
export const conceptSpec = z.strictObject({
  id: slug.describe('The folder’s name'),
  title: localizedText,
  summary: localizedText.describe('One sentence'),
  needs: z
    .array(z.string())
    .default([])
    .describe('Concepts to be learnt before it: `concept` in this pack, or `pack/concept`'),
  encompasses: encompassesSpec
    .optional()
    .describe(
      'How much practising this practises what it needs, 0 to 1 by concept; 0.1 for each direct need not named',
    ),
  topics: z.array(slug).min(1).optional().describe('Topics of the syllabus that it teaches'),
  next: z.array(z.string()).min(1).optional().describe('What to read next: concepts or planned topics'),
  formerly: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u, 'must be a whole id: pack/concept'))
    .min(1)
    .optional()
    .describe('Whole ids that it had: pack/concept'),
  splitFrom: z
    .strictObject({
      concept: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u, 'must be a whole id: pack/concept'),
      on: z.iso.date(),
    })
    .optional()
    .describe('The concept of which it was a part, and the day of the split: exams planned until then are on both'),
  figure: figureSpec.optional().describe('The plot on the concept’s page'),
  explorer: explorerSpec.optional().describe('A figure to play with on the concept’s page'),
});

export type PackSpec = z.infer<typeof packSpec>;
export type ConceptSpec = z.infer<typeof conceptSpec>;
