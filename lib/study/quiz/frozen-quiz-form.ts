import { z } from 'zod';
import { STAGES } from '#lib/cards/stages.ts';
import { CARD_KINDS } from '#lib/cards/card.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import { cardIdField, packPathField } from '#lib/study/id-fields.ts';

const instant = z.int().min(-8.64e15).max(8.64e15);
const seed = z.int().min(0).max(4_294_967_295);
const name = z.string().min(1).max(200);
const stage = z.enum(STAGES);
const count = z.int().min(1);

const blueprint = z.array(
  z.object({
    pack: packPathField.nullable(),
    conceptId: name.nullable(),
    stage: z.enum([...STAGES, 'unstated']).nullable(),
    ask: z.enum(['cards', 'exercises']),
    count,
  }),
);

const title = z.object({ en: z.string(), zh: z.string(), language: z.string().exactOptional() });

const source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('topics'),
    packs: z.array(packPathField),
    conceptIds: z.array(name),
    stages: z.array(stage),
    count,
    exercises: count.exactOptional(),
  }),
  z.object({ kind: z.literal('track'), trackId: name, count, exercises: count.exactOptional() }),
  z.object({ kind: z.literal('forgotten'), count }),
  z.object({ kind: z.literal('cards'), cardIds: z.array(cardIdField) }),
  z.object({ kind: z.literal('blueprint'), cells: blueprint }),
  z.object({ kind: z.literal('file'), quizId: name, title }),
]);

const question = z.object({
  cardId: cardIdField,
  seed,
  conceptId: name.nullable(),
  pack: packPathField,
  stage: stage.nullable(),
  kind: z.enum([...CARD_KINDS, 'exercise']),
  print: z.string().max(40),
  functionName: name.nullable().exactOptional(),
});

/** A quiz as it was frozen, from a backup. */
export const frozenQuiz: z.ZodType<Quiz> = z.object({
  id: z.uuid(),
  seed,
  madeAt: instant,
  questions: z.array(question).max(1_000),
  policy: z.object({
    feedback: z.enum(['immediate', 'final']),
    certainty: z.boolean(),
    deadlineAt: instant.nullable(),
    passAt: z.number().gt(0).max(1).nullable(),
    countsInLog: z.boolean(),
  }),
  source,
  blueprint,
});
