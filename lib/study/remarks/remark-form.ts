import { z } from 'zod';
import { LOCALES } from '#lib/base/localized.ts';
import type { NewerEntry } from '#lib/base/newer-entry.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { FLAG_KINDS, FLAG_PLACES, FLAG_STATES, isKnownRemark } from '#lib/remarks/remark-event.ts';
import { parseSubject, type RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { LONGEST_NOTE, LONGEST_TAG, noteFault, tagFault } from '#lib/remarks/remark-text.ts';

/** The subject of a remark in what comes from outside. */
export const subjectField = z.string().transform((text, check): RemarkSubject => {
  if (parseSubject(text)) return text as RemarkSubject;
  check.addIssue({ code: 'custom', message: 'must name a card, a concept or an exercise, like card:activations/relu' });
  return z.NEVER;
});

const row = { id: z.uuid(), subject: subjectField, at: z.int().min(-8.64e15).max(8.64e15) };

const note = z.string().refine((text) => noteFault(text) === null, {
  message: `must be at most ${LONGEST_NOTE} characters that can be seen`,
});
const tag = z.string().refine((text) => tagFault(text) === null, {
  message: `must be 1 to ${LONGEST_TAG} characters in one line, without a comma`,
});
const flagId = z.uuid();

const seen = z.object({
  place: z.enum(FLAG_PLACES),
  locale: z.enum(LOCALES),
  seed: z.int().min(0).max(0xffffffff).nullable(),
  print: z
    .string()
    .regex(/^[0-9a-f]{8}$/u)
    .nullable(),
});

/** What each kind of remark says beside what all say, in the versions that this program folds. */
export const REMARK_FIELDS = {
  flagged: { kind: z.literal('flagged'), what: z.enum(FLAG_KINDS), note, seen },
  reworded: { kind: z.literal('reworded'), flagId, what: z.enum(FLAG_KINDS).optional(), note: note.optional() },
  moved: { kind: z.literal('moved'), flagId, to: z.enum(FLAG_STATES) },
  noted: { kind: z.literal('noted'), note },
  tagged: { kind: z.literal('tagged'), tag },
  untagged: { kind: z.literal('untagged'), tag },
};

const draft = z.discriminatedUnion('kind', [
  z.object({ ...row, ...REMARK_FIELDS.flagged }),
  z.object({ ...row, ...REMARK_FIELDS.reworded }),
  z.object({ ...row, ...REMARK_FIELDS.moved }),
  z.object({ ...row, ...REMARK_FIELDS.noted }),
  z.object({ ...row, ...REMARK_FIELDS.tagged }),
  z.object({ ...row, ...REMARK_FIELDS.untagged }),
]);

/** What every version of every kind has; `version` is 1 where it is not said. */
const entry = z.looseObject({ ...row, kind: z.string().min(1).max(40), version: z.int().min(1).optional() });

type Other = Pick<z.infer<typeof entry>, keyof typeof row> & { readonly kind: 'other'; readonly was: NewerEntry };

/** A remark as a client sent it, in the right form. */
export type ReceivedRemark = z.infer<typeof draft> | Other;

/** The most that is kept of a remark of a newer program, in UTF-16 code units. */
const LONGEST_BODY = 20_000;

/** Reads one event of `POST /api/remarks`. One of a newer client is taken as it came. Fails with what is wrong, in a few words. */
export function readRemark(sent: unknown): Result<ReceivedRemark, string> {
  const form = entry.safeParse(sent);
  if (form.success && !isKnownRemark(form.data.kind, form.data.version ?? 1)) return other(form.data);
  const known = draft.safeParse(sent);
  if (known.success) return success(known.data);
  const issue = known.error.issues[0];
  return failure(issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a remark');
}

function other(sent: z.infer<typeof entry>): Result<ReceivedRemark, string> {
  const { id, subject, at, kind, version = 1, ...more } = sent;
  const body = JSON.stringify(more);
  if (body.length > LONGEST_BODY) return failure(`${kind}: longer than ${LONGEST_BODY} characters`);
  return success({ id, subject, at, kind: 'other', was: { kind, version, body } });
}
