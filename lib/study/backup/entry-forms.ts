import { z } from 'zod';
import { LOCALES } from '#lib/base/localized.ts';
import { isTimeZone, zoneKnownHere } from '#lib/base/zone.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import { DAY_EASES } from '#lib/srs/answer/load.ts';
import { CURRENT_RULE, INTERVAL_RULES } from '#lib/srs/answer/interval-rule.ts';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import { NEW_PLACES } from '#lib/srs/log/review-event.ts';
import { DEFAULT_HABITS } from '#lib/srs/queue/habits.ts';
import { DEFAULT_QUEUE, NEW_MIXES, REVIEW_ORDERS } from '#lib/srs/queue/queue-settings.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { cardIdField, packPathField } from '#lib/study/id-fields.ts';
import { planWish } from '#lib/study/plan/plan-wish.ts';
import { KEY_ACTIONS, type ReviewKeys } from '#lib/study/settings/review-keys.ts';

/** What a Date can say. */
const instant = z.int().min(-8.64e15).max(8.64e15);
/** What a column of numbers holds. */
const count = z.int().min(0).max(2_147_483_647);
const limit = count.nullable();
const name = z.string().min(1).max(200);

const parameters = z.object({
  weights: z.array(z.number()).length(21),
  desiredRetention: z.number().gt(0).lt(1),
  learningStepsSeconds: z.array(z.number().positive()),
  relearningStepsSeconds: z.array(z.number().positive()),
  maximumIntervalDays: z.number().min(1),
  fuzz: z.boolean(),
  leech: z.object({ lapses: count, suspends: z.boolean() }).exactOptional(),
  implicitCredit: z.boolean().exactOptional(),
});

const habits = z.object({
  learnAheadMinutes: count.default(DEFAULT_HABITS.learnAheadMinutes),
  prerequisites: z.boolean().default(DEFAULT_HABITS.prerequisites),
  openedConcepts: z.array(z.string()).readonly().default(DEFAULT_HABITS.openedConcepts),
  easyDays: z.array(z.enum(DAY_EASES)).length(7).readonly().default(DEFAULT_HABITS.easyDays),
  fitsItself: z.boolean().default(DEFAULT_HABITS.fitsItself),
  welcomed: z.boolean().default(DEFAULT_HABITS.welcomed),
});

const queue = z.object({
  newPerDay: limit.default(DEFAULT_QUEUE.newPerDay),
  reviewsPerDay: limit.default(DEFAULT_QUEUE.reviewsPerDay),
  newPerConceptPerDay: limit.default(DEFAULT_QUEUE.newPerConceptPerDay),
  reviewsPerConceptPerDay: limit.default(DEFAULT_QUEUE.reviewsPerConceptPerDay),
  order: z.enum(REVIEW_ORDERS).default(DEFAULT_QUEUE.order),
  newMix: z.enum(NEW_MIXES).default(DEFAULT_QUEUE.newMix),
});

/** Those of actions that there are here. */
const keys = z
  .record(z.string(), z.string().max(8))
  .transform((named): Partial<ReviewKeys> =>
    Object.fromEntries(KEY_ACTIONS.flatMap((action) => (named[action] === undefined ? [] : [[action, named[action]]]))),
  );

/** The form of each kind of entry of each section but the reviews’, in the version that this program writes, which is 1. */
export const ENTRY_FORMS = {
  learner: {
    profile: z.object({
      createdAt: instant,
      // A zone or a language that is not known here is as none.
      zone: z
        .string()
        .nullable()
        .transform((zone) => (zone !== null && isTimeZone(zone) ? zone : null)),
      rolloverHour: z.int().min(0).max(23),
      locale: z
        .string()
        .nullable()
        .transform((locale) => LOCALES.find((one) => one === locale) ?? null),
      newPerDay: count,
      reviewsPerDay: count,
      minutesPerDay: count,
      habits: habits.default(DEFAULT_HABITS),
      reviewKeys: keys.default({}),
    }),
  },
  presets: {
    revision: z.object({ id: name, preset: name, number: count.min(1), createdAt: instant, parameters }),
    queue: z.object({ preset: name, queue }),
  },
  packs: {
    enrolment: z.object({ pack: packPathField, enrolled: z.boolean() }),
    preset: z.object({ pack: packPathField, preset: name }),
  },
  plans: {
    plan: z.object({
      id: name,
      createdAt: instant,
      takenBackAt: instant.nullable(),
      wish: planWish,
      moved: count,
    }),
  },
  fits: {
    fit: z
      .looseObject({
        number: count.min(1),
        at: instant,
        cause: z.enum(['asked', 'itself', 'went-back']),
        reason: z.string(),
        before: z.array(z.number()),
        after: z.array(z.number()),
        answers: count,
        heldOut: z.looseObject({}).nullable(),
        fitted: z.string().nullable(),
      })
      // What was predicted had another name at first.
      .transform((body) => JSON.parse(JSON.stringify(body).replaceAll('"foretold":', '"predicted":')) as KeptFit),
  },
  views: {
    view: z.object({ id: name, name, query: z.string().max(2_000), createdAt: instant }),
  },
  lists: {
    list: z.object({
      id: name,
      name,
      exercises: z.array(name).max(2_000),
      createdAt: instant,
      changes: count,
      removedAt: instant.nullable(),
    }),
  },
  submissions: {
    // What a report said stays as it was said, whatever a judge says today.
    submission: z.object({
      id: name,
      exerciseId: name,
      at: instant,
      source: z.string(),
      language: z.enum(['typescript', 'python']).optional(),
      report: z.looseObject({ exercise: z.string(), verdict: z.enum(['pass', 'fail', 'error']) }),
    }) as unknown as z.ZodType<Submission>,
  },
  drafts: {
    draft: z.object({ exerciseId: name, workspace: z.string() }),
  },
};

/** What every event says, known or not. */
export const eventRow = z.object({
  id: z.uuid(),
  cardId: cardIdField,
  at: instant,
  localDay: z.iso.date(),
  // Folded by the same zone as where it was recorded, if that is known here.
  zone: z
    .string()
    .max(64)
    .transform((zone) => zoneKnownHere(zone)),
  rolloverHour: z.int().min(0).max(23),
  receivedAt: instant.optional(),
  claimedAt: instant.optional(),
  presetRevision: name,
});

/** A rule that is not known here is as the latest that is. */
const rule = z.int().transform((named) => INTERVAL_RULES.find((one) => one === named) ?? CURRENT_RULE);

const row = eventRow.shape;
const sourceId = name.optional();

/** An event of a kind and version that this program folds. */
export const eventForm = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('answer'),
    rating: z.enum(RATINGS),
    tookMillis: count,
    seed: z.int(),
    intervalDays: count.optional(),
    rule: rule.optional(),
  }),
  z.object({ ...row, kind: z.literal('undo'), undoes: name, sourceId }),
  z.object({ ...row, kind: z.literal('suspend') }),
  z.object({ ...row, kind: z.literal('unsuspend') }),
  z.object({ ...row, kind: z.literal('bury') }),
  z.object({ ...row, kind: z.literal('unbury') }),
  z.object({ ...row, kind: z.literal('forget') }),
  z.object({ ...row, kind: z.literal('move'), to: z.enum(NEW_PLACES) }),
  z.object({ ...row, kind: z.literal('setDue'), days: count, sourceId }),
  z.object({
    ...row,
    kind: z.literal('implicit'),
    credit: z.number().min(0).max(1),
    sourceId: name,
    sourceCardId: cardIdField,
  }),
  z.object({ ...row, kind: z.literal('placed'), days: count, sourceId: name }),
  z.object({
    ...row,
    kind: z.literal('quizzed'),
    rating: z.enum(['again', 'hard', 'good']),
    spaced: z.boolean(),
    tookMillis: count,
    seed: z.int(),
    rule,
    sourceId: name,
  }),
  z.object({ ...row, kind: z.literal('retime'), retimes: name }),
]);
