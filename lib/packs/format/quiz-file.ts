import { z } from 'zod';
import { STAGES } from '#lib/cards/stages.ts';
import { localizedText, slug } from '#lib/cards/localized-text.ts';

const count = z.int().min(1).max(100);

const cell = z.strictObject({
  pack: slug.optional().describe('A pack of concepts; left out with `concept`: this one'),
  concept: z.string().optional().describe('`concept` of this pack, or `pack/concept`'),
  stage: z.enum(STAGES).optional().describe('Of cards that ask this; left out: any'),
  ask: z.enum(['cards', 'exercises']).default('cards').describe('Cards, or exercises of difficulty 1 or 2'),
  count: count.describe('How many questions'),
});

/** `quizzes/<name>.yaml` of a pack: a quiz by a blueprint, or of named cards. */
export const quizFileSpec = z
  .strictObject({
    title: localizedText,
    description: localizedText.describe('What it tests, in one sentence'),
    minutes: z.int().min(1).max(1_440).optional().describe('How long it takes at most; left out: as long as one likes'),
    policy: z
      .strictObject({
        feedback: z.enum(['immediate', 'final']).default('final').describe('After each answer, or at the end'),
        certainty: z.boolean().default(true).describe('Whether it asks how sure one is, and marks that'),
        passAt: z.number().gt(0).max(1).optional().describe('The share of right answers that passes, such as 0.7'),
      })
      .prefault({}),
    blueprint: z.array(cell).min(1).max(50).optional().describe('How many questions of what'),
    cards: z
      .array(z.string())
      .min(1)
      .max(100)
      .optional()
      .describe('Instead of a blueprint: `card` of this pack, or `pack/card`'),
    exercises: z.array(z.string()).min(1).max(20).optional().describe('Beside `cards`: exercises, as `pack/slug`'),
  })
  .refine(({ blueprint, cards, exercises }) => (blueprint === undefined) === ((cards ?? exercises) !== undefined), {
    error: 'must have either “blueprint” or “cards”',
  })
  .refine(({ blueprint = [] }) => blueprint.reduce((sum, one) => sum + one.count, 0) <= 100, {
    error: 'must have at most 100 questions',
    path: ['blueprint'],
  })
  .refine(({ blueprint = [] }) => blueprint.every((one) => one.pack === undefined || one.concept === undefined), {
    error: 'must name a pack or a concept in each cell, not both',
    path: ['blueprint'],
  });

export type QuizFileSpec = z.infer<typeof quizFileSpec>;
