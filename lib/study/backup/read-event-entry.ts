import { failure, success, type Result } from '#lib/base/result.ts';
import { isKnownEntry, type ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { BackupEntry } from './backup-entry.ts';
import { eventForm, eventRow } from './entry-forms.ts';

/** The event that an entry says; one of a newer program as it came. Fails with what is wrong, in a few words. */
export function readEventEntry({ kind, version, body }: BackupEntry): Result<ReviewEvent, string> {
  if (typeof body !== 'object' || body === null) return failure('not an event');
  if (isKnownEntry(kind, version)) {
    const known = eventForm.safeParse({ ...body, kind });
    return known.success ? success(known.data) : failure(wordsOf(known.error.issues[0]));
  }
  const form = eventRow.safeParse(body);
  if (!form.success) return failure(wordsOf(form.error.issues[0]));
  const more = Object.entries(body).filter(([field]) => !Object.hasOwn(eventRow.shape, field));
  return success({
    ...form.data,
    kind: 'other',
    was: { kind, version, body: JSON.stringify(Object.fromEntries(more)) },
  });
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function wordsOf(issue: Issue | undefined): string {
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not an event';
}
