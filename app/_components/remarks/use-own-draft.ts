import { useState } from 'react';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { cleanNote, cleanTags, MOST_TAGS, noteFault, tagFault } from '#lib/remarks/remark-text.ts';
import { keepOwnDraft, ownDraft, type OwnDraft } from './own-draft.ts';
import type { OwnChange, OwnState } from './use-own-remarks.ts';

/** Why tags cannot be kept as they stand. */
export type TagsFault = 'tooLong' | 'tooMany';

/**
 * What is being written on something: what was typed, in this tab, else what is kept, which may come while one types. A field that
 * nothing was typed into follows it.
 */
export function useOwnDraft(subject: RemarkSubject, own: OwnState) {
  const [typed, set] = useState<OwnDraft>(() => ownDraft(subject) ?? { note: null, tags: null });
  const note = typed.note ?? own.note;
  const tags = typed.tags ?? own.tags.join(', ');
  const write = (change: Partial<OwnDraft>): void => {
    const next = { ...typed, ...change };
    set(next);
    keepOwnDraft(subject, next);
  };
  return {
    note,
    tags,
    setNote: (text: string) => write({ note: text }),
    setTags: (text: string) => write({ tags: text }),
    noteFault: noteFault(cleanNote(note)),
    tagsFault: tagsFaultOf(cleanTags(tags)),
    forget: () => keepOwnDraft(subject, null),
    /** What is to be kept, which is no draft any more. */
    taken: (): OwnChange => {
      keepOwnDraft(subject, null);
      return { note: cleanNote(note), tags: cleanTags(tags) };
    },
  };
}

function tagsFaultOf(tags: readonly string[]): TagsFault | null {
  if (tags.length > MOST_TAGS) return 'tooMany';
  return tags.some((tag) => tagFault(tag) !== null) ? 'tooLong' : null;
}
