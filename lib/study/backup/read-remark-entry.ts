import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import { isKnownRemark, REMARK_VERSIONS, type RemarkEvent } from '#lib/remarks/remark-event.ts';
import { REMARK_FIELDS, subjectField } from '#lib/study/remarks/remark-form.ts';
import type { BackupEntry } from './backup-entry.ts';

const instant = z.int().min(-8.64e15).max(8.64e15);
const row = {
  id: z.uuid(),
  subject: subjectField,
  at: instant,
  receivedAt: instant.optional(),
  claimedAt: instant.optional(),
};

const name = z.string().max(200);
const found = z.object({ question: z.string().max(60_000), print: name, pack: name, packVersion: name, app: name });

const remarkRow = z.object(row);

/** A remark of a kind and version that this program folds. */
const remarkForm = z.discriminatedUnion('kind', [
  z.object({ ...row, ...REMARK_FIELDS.flagged, found: found.optional() }),
  z.object({ ...row, ...REMARK_FIELDS.reworded }),
  z.object({ ...row, ...REMARK_FIELDS.moved }),
  z.object({ ...row, ...REMARK_FIELDS.noted }),
  z.object({ ...row, ...REMARK_FIELDS.tagged }),
  z.object({ ...row, ...REMARK_FIELDS.untagged }),
]);

/** The entry of a remark; of one of a newer program under the kind and version that it came with. */
export function remarkEntry(event: RemarkEvent): BackupEntry {
  if (event.kind !== 'other') return { kind: event.kind, version: REMARK_VERSIONS[event.kind], body: event };
  const { was, kind: _other, ...own } = event;
  return { kind: was.kind, version: was.version, body: { ...(JSON.parse(was.body) as object), ...own } };
}

/** The remark that an entry says; one of a newer program as it came. Fails with what is wrong, in a few words. */
export function readRemarkEntry({ kind, version, body }: BackupEntry): Result<RemarkEvent, string> {
  if (typeof body !== 'object' || body === null) return failure('not a remark');
  if (isKnownRemark(kind, version)) {
    const known = remarkForm.safeParse({ ...body, kind });
    return known.success ? success(known.data) : failure(wordsOf(known.error));
  }
  const form = remarkRow.safeParse(body);
  if (!form.success) return failure(wordsOf(form.error));
  const more = Object.entries(body).filter(([field]) => !Object.hasOwn(row, field));
  return success({
    ...form.data,
    kind: 'other',
    was: { kind, version, body: JSON.stringify(Object.fromEntries(more)) },
  });
}

function wordsOf({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not a remark';
}
