import { useEffect, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { addPersonalSubject, fetchRemarks } from '#app/_client/fetch-remarks.ts';
import { newId } from '#app/_client/new-id.ts';
import { unreachable } from '#lib/base/invariant.ts';
import { NOTHING_PERSONAL } from '#lib/remarks/fold-remarks.ts';
import type { DraftRemark } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { tagKey } from '#lib/remarks/remark-text.ts';
import type { PersonalView } from '#lib/study/remarks/remarks-view.ts';

/** What is to be written. */
export type OwnChange = { readonly note: string; readonly tags: readonly string[] };

/** What is known of the learner’s own words on something, and what is to be said of them. */
export type OwnState = PersonalView & { readonly told: 'saved' | 'waiting' | 'refused' | 'elsewhere' | null };

/** The learner’s own words on something: what the server has, and over it what this browser has not sent yet. */
export function useOwnRemarks(subject: RemarkSubject, given: PersonalView | undefined) {
  const [own, setOwn] = useState<OwnState>({ ...NOTHING, ...given });
  const learn = (known: PersonalView, told: OwnState['told']): void => setOwn({ ...known, told });
  useEffect(() => {
    let isGone = false;
    void knownNow(subject, given).then((known) => {
      // What was given is shown already, and nothing waits.
      if (!isGone && known && known !== given) learn(known, null);
    });
    return () => {
      isGone = true;
    };
    // What was given is of the page that is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [subject]);
  const save = async (change: OwnChange): Promise<void> => {
    const drafts = draftsOf(subject, own, change);
    if (drafts.length === 0) return;
    learn(drafts.reduce(withDraft, own), null);
    addPersonalSubject(subject);
    const client = browserClient();
    for (const draft of drafts) await client.remark(draft);
    const delivery = await client.deliveryOf(drafts.at(-1)!.id);
    if (delivery.kind !== 'recorded') {
      setOwn((before) => ({ ...before, told: delivery.kind }));
      return;
    }
    const found = await fetchRemarks(subject);
    if (!found) return setOwn((before) => ({ ...before, told: 'saved' }));
    // A later save of another tab holds; this one is among the earlier notes.
    learn(found.personal, found.personal.note === change.note ? 'saved' : 'elsewhere');
  };
  return { own, save };
}

const NOTHING: OwnState = { ...NOTHING_PERSONAL, noteHtml: null, told: null };

async function knownNow(subject: RemarkSubject, given: PersonalView | undefined): Promise<PersonalView | null> {
  // What waits is asked for first: what arrives meanwhile is in the server’s answer.
  const waiting = (await browserClient().waitingRemarks()).filter((draft) => draft.subject === subject);
  const known = given ?? (await fetchRemarks(subject))?.personal;
  return waiting.length === 0 ? (known ?? null) : waiting.reduce(withDraft, known ?? NOTHING);
}

function draftsOf(subject: RemarkSubject, own: PersonalView, { note, tags }: OwnChange): readonly DraftRemark[] {
  const at = Date.now();
  const row = () => ({ id: newId(), subject, at }) as const;
  const keysOf = (some: readonly string[]): ReadonlySet<string> => new Set(some.map(tagKey));
  const [before, after] = [keysOf(own.tags), keysOf(tags)];
  return [
    ...tags.filter((tag) => !before.has(tagKey(tag))).map((tag) => ({ ...row(), kind: 'tagged', tag }) as const),
    ...own.tags.filter((tag) => !after.has(tagKey(tag))).map((tag) => ({ ...row(), kind: 'untagged', tag }) as const),
    ...(note === own.note ? [] : [{ ...row(), kind: 'noted', note } as const]),
  ];
}

function withDraft(own: PersonalView, draft: DraftRemark): PersonalView {
  switch (draft.kind) {
    case 'noted': {
      if (draft.note === own.note) return own;
      const earlier = own.note === '' ? own.earlier : [{ note: own.note, at: draft.at }, ...own.earlier];
      return { ...own, note: draft.note, noteHtml: null, earlier };
    }
    case 'tagged':
      return { ...own, tags: [...own.tags.filter((tag) => tagKey(tag) !== tagKey(draft.tag)), draft.tag].sort() };
    case 'untagged':
      return { ...own, tags: own.tags.filter((tag) => tagKey(tag) !== tagKey(draft.tag)) };
    case 'flagged':
    case 'reworded':
    case 'moved':
      return own;
    default:
      return unreachable(draft);
  }
}
