import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import type { DraftRemark, FlagKind, FlagState } from '#lib/remarks/remark-event.ts';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';

/** What can be changed of a flag. */
export type FlagChange =
  | { readonly kind: 'moved'; readonly to: FlagState }
  | { readonly kind: 'reworded'; readonly what: FlagKind; readonly note: string };

/** What was done last, and can be undone. */
export type DoneToFlag = 'resolved' | 'open' | 'deleted' | 'reworded';

/** The flags of a page, with what is done to them here and what this browser has not sent yet. */
export function useFlags(given: readonly FlagView[]) {
  const router = useRouter();
  const [drafts, setDrafts] = useState<readonly DraftRemark[]>([]);
  const [last, setLast] = useState<{ readonly before: FlagView; readonly did: DoneToFlag } | null>(null);
  useEffect(() => {
    let isGone = false;
    const lookUp = async (): Promise<void> => {
      const client = browserClient();
      const waiting = await client.waitingRemarks();
      if (isGone || waiting.length === 0) return;
      setDrafts((before) => [...waiting, ...before]);
      const last = await client.deliveryOf(waiting.at(-1)!.id);
      // What the server finds of them comes with a new view.
      if (!isGone && last.kind === 'recorded') router.refresh();
    };
    void lookUp();
    return () => {
      isGone = true;
    };
  }, [router]);
  const flags = useMemo(() => drafts.reduce(withRemark, given), [drafts, given]);
  const send = (draft: DraftRemark): void => {
    setDrafts((before) => [...before, draft]);
    void browserClient().remark(draft);
  };
  const row = (flag: FlagView) => ({ id: newId(), subject: flag.subject, at: Date.now(), flagId: flag.id }) as const;
  const change = (flag: FlagView, to: FlagChange): void => {
    send({ ...row(flag), ...to });
    setLast({ before: flag, did: to.kind === 'moved' ? to.to : 'reworded' });
  };
  const undo = (): void => {
    if (!last) return;
    const { before, did } = last;
    const back: FlagChange =
      did === 'reworded'
        ? { kind: 'reworded', what: before.what, note: before.note }
        : { kind: 'moved', to: before.state };
    send({ ...row(before), ...back });
    setLast(null);
  };
  return { flags, change, undo, last: last?.did ?? null };
}

/** Flags after one more remark. */
export function withRemark(flags: readonly FlagView[], draft: DraftRemark): readonly FlagView[] {
  if (draft.kind === 'flagged') {
    if (flags.some(({ id }) => id === draft.id)) return flags;
    const { id, subject, at, what, note, seen } = draft;
    return [{ id, subject, at, what, note, seen, state: 'open', found: null, of: null }, ...flags];
  }
  if (draft.kind !== 'moved' && draft.kind !== 'reworded') return flags;
  return flags.map((flag) => {
    if (flag.id !== draft.flagId) return flag;
    if (draft.kind === 'moved') return { ...flag, state: draft.to };
    return { ...flag, what: draft.what ?? flag.what, note: draft.note ?? flag.note };
  });
}
