import { z } from 'zod';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { zoneKnownHere } from '#lib/base/zone.ts';
import { cardIdField } from '#lib/study/id-fields.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { NewerEntry } from '#lib/base/newer-entry.ts';
import { isKnownEntry, NEW_PLACES } from '#lib/srs/log/review-event.ts';
import { CURRENT_RULE, INTERVAL_RULES } from '#lib/srs/answer/interval-rule.ts';
import { RATINGS } from '#lib/srs/rating.ts';

const row = {
  id: z.uuid(),
  cardId: cardIdField,
  at: z.int(),
  // A browser may know zones that this machine does not, or none: its answers count all the same.
  zone: z
    .string()
    .max(64)
    .transform((zone) => zoneKnownHere(zone)),
  rolloverHour: z.int().min(0).max(23).optional(),
};

const days = z.int().min(0).max(36_500);

/** A page that is newer than this server may name a rule of its own: its answers are folded by the latest that is known here. */
const rule = z.int().transform((named) => INTERVAL_RULES.find((one) => one === named) ?? CURRENT_RULE);

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

/** What every version of every kind has; `version` is 1 where it is not said. */
const entry = z.looseObject({ ...row, kind: z.string().min(1).max(40), version: z.int().min(1).optional() });

const draftEvent = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('answer'),
    rating: z.enum(RATINGS),
    tookMillis,
    seed: z.int(),
    intervalDays: days.optional(),
    rule: rule.optional(),
    attempt: attempt.optional(),
  }),
  z.object({ ...row, kind: z.literal('undo'), undoes: z.uuid() }),
  z.object({ ...row, kind: z.literal('suspend') }),
  z.object({ ...row, kind: z.literal('unsuspend') }),
  z.object({ ...row, kind: z.literal('bury') }),
  z.object({ ...row, kind: z.literal('unbury') }),
  z.object({ ...row, kind: z.literal('forget') }),
  z.object({ ...row, kind: z.literal('move'), to: z.enum(NEW_PLACES) }),
  z.object({ ...row, kind: z.literal('setDue'), days }),
]);

type Other = Pick<z.infer<typeof entry>, keyof typeof row> & { readonly kind: 'other'; readonly was: NewerEntry };

/** An event as a client sent it, in the right form. */
export type ReceivedEvent = z.infer<typeof draftEvent> | Other;

/** The most that is kept of an event of a newer client, in UTF-16 code units. */
const LONGEST_BODY = 20_000;

/**
 * Reads one event of `POST /api/reviews`: what was pressed, on which card, when. Whatever else a client says, such as the
 * next state, is dropped unread. An event of a newer client, of a kind or version that this program does not know, is
 * taken as it came. Fails with what is wrong, in a few words.
 */
export function readEvent(sent: unknown): Result<ReceivedEvent, string> {
  const form = entry.safeParse(sent);
  if (form.success && !isKnownEntry(form.data.kind, form.data.version ?? 1)) return other(form.data);
  const known = draftEvent.safeParse(sent);
  if (known.success) return success(known.data);
  const issue = known.error.issues[0];
  return failure(issue ? `${issue.path.join('.')}: ${issue.message}` : 'not an event');
}

function other(sent: z.infer<typeof entry>): Result<ReceivedEvent, string> {
  const { id, cardId, at, zone, rolloverHour, kind, version = 1, ...more } = sent;
  const body = JSON.stringify(more);
  if (body.length > LONGEST_BODY) return failure(`${kind}: longer than ${LONGEST_BODY} characters`);
  return success({ id, cardId, at, zone, rolloverHour, kind: 'other', was: { kind, version, body } });
}
