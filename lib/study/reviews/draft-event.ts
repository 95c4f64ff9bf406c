import { z } from 'zod';
import { DAY_MILLIS, isTimeZone } from '#lib/base/time.ts';
import { cardIdField } from '#lib/study/id-fields.ts';
import { RATINGS } from '#lib/srs/rating.ts';

const row = {
  id: z.uuid(),
  cardId: cardIdField,
  at: z.int(),
  zone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone, like Asia/Shanghai'),
  rolloverHour: z.int().min(0).max(23).optional(),
};

const days = z.int().min(0).max(36_500);

/** What happened in the workbench, for the answer to an exercise. */
const attempt = z.object({
  passed: z.boolean(),
  submissions: z.int().min(0).max(100_000),
  hintsUsed: z.int().min(0).max(1_000),
  editorialOpened: z.boolean(),
});

const tookMillis = z
  .number()
  .min(0)
  .transform((millis) => Math.min(Math.round(millis), DAY_MILLIS));

/**
 * One event of `POST /api/reviews`: what was pressed, on which card, when. Whatever else a client says, such as the next state, is
 * dropped unread.
 */
export const draftEvent = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('answer'),
    rating: z.enum(RATINGS),
    tookMillis,
    seed: z.int(),
    intervalDays: days.optional(),
    attempt: attempt.optional(),
  }),
  z.object({ ...row, kind: z.literal('undo'), undoes: z.uuid() }),
  z.object({ ...row, kind: z.literal('suspend') }),
  z.object({ ...row, kind: z.literal('unsuspend') }),
  z.object({ ...row, kind: z.literal('bury') }),
  z.object({ ...row, kind: z.literal('unbury') }),
  z.object({ ...row, kind: z.literal('forget') }),
  z.object({ ...row, kind: z.literal('setDue'), days }),
]);

/** An event as a client sent it, in the right form. */
export type ReceivedEvent = z.infer<typeof draftEvent>;
