import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';

/** What was typed into the fields of a note that is being written; null in a field that nothing was typed into. */
export type OwnDraft = { readonly note: string | null; readonly tags: string | null };

/** Keeps what is being written on something until it is saved or left: a card may be gone before. Null forgets it. */
export function keepOwnDraft(subject: RemarkSubject, draft: OwnDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(subject));
    else sessionStorage.setItem(keyOf(subject), JSON.stringify(draft));
  } catch {
    // A browser may refuse its storage; then the fields alone hold what is written.
  }
}

/** What was being written on it in this tab; null where nothing was. */
export function ownDraft(subject: RemarkSubject): OwnDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(subject)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { note, tags } = kept as Partial<Record<keyof OwnDraft, unknown>>;
    return { note: typeof note === 'string' ? note : null, tags: typeof tags === 'string' ? tags : null };
  } catch {
    return null;
  }
}

function keyOf(subject: RemarkSubject): string {
  return `gradus:writing:${subject}`;
}
