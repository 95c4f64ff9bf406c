import { z } from 'zod';
import type { Blueprint } from '#lib/quiz/blueprint.ts';
import { STAGES } from '#lib/cards/stages.ts';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import { cardIdField, packPathField } from '#lib/study/id-fields.ts';

const name = z.string().min(1).max(200);
const count = z.int().min(QUIZ_SIZES.least).max(QUIZ_SIZES.most);
const stage = z.enum(STAGES);

const cell = z.strictObject({
  pack: packPathField.nullable().default(null),
  conceptId: name.nullable().default(null),
  stage: z
    .enum([...STAGES, 'unstated'])
    .nullable()
    .default(null),
  ask: z.enum(['cards', 'exercises']).default('cards'),
  count,
});

const cells = z
  .array(cell)
  .min(1)
  .max(50)
  .refine((all: Blueprint) => all.reduce((sum, one) => sum + one.count, 0) <= QUIZ_SIZES.most, {
    error: `more than ${QUIZ_SIZES.most} questions`,
  });

/** How many of the questions are small exercises; left out: none. */
const exercises = count.exactOptional();
const TOO_MANY_EXERCISES = { error: 'more exercises than questions', path: ['exercises'] };
const isWithin = (asked: { readonly count: number; readonly exercises?: number }): boolean =>
  (asked.exercises ?? 0) <= asked.count;

const source = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('topics'),
      packs: z.array(packPathField).max(500).default([]),
      conceptIds: z.array(name).max(2_000).default([]),
      stages: z.array(stage).max(STAGES.length).default([]),
      count,
      exercises,
    })
    .refine(isWithin, TOO_MANY_EXERCISES),
  z.strictObject({ kind: z.literal('track'), trackId: name, count, exercises }).refine(isWithin, TOO_MANY_EXERCISES),
  z.strictObject({ kind: z.literal('forgotten'), count }),
  z.strictObject({ kind: z.literal('cards'), cardIds: z.array(cardIdField).min(1).max(QUIZ_SIZES.most) }),
  z.strictObject({ kind: z.literal('blueprint'), cells }),
  z.strictObject({ kind: z.literal('file'), quizId: name }),
]);

const policy = z.strictObject({
  feedback: z.enum(['immediate', 'final']).default('final'),
  certainty: z.boolean().default(true),
  minutes: z.int().min(1).max(1_440).nullable().default(null),
  passAt: z.number().gt(0).max(1).nullable().default(null),
  countsInLog: z.boolean().default(false),
});

/** What `POST /api/quizzes` is sent. A file’s own policy holds where `policy` is left out. */
export const quizWish = z.strictObject({
  /** UUID; sent twice, the quiz is made once. */
  id: z.uuid(),
  /** Draws the same quiz again; left out: from the id. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
  source,
  policy: policy.optional(),
  zone: z.string().max(64).optional(),
});

export type QuizWish = Readonly<z.infer<typeof quizWish>>;

/** How a quiz is held, as it is wished for: minutes from its making instead of an instant. */
export type PolicyWish = Readonly<z.infer<typeof policy>>;

/** What is wished for without a word. */
export const DEFAULT_POLICY: PolicyWish = policy.parse({});
