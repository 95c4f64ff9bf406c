import { useEffect, useEffectEvent, useMemo } from 'react';
import { useRememberedText } from '#app/_components/ui/remembered.ts';
import { draftKey, draftText, forgetOldDrafts, readDraft, type CodeDraft } from './code-draft.ts';

export type DraftInHand = {
  /** Null where nothing has been written since it was last forgotten. */
  readonly draft: CodeDraft | null;
  /** Keeps it at once, for all tabs; null forgets it. */
  readonly keep: (draft: CodeDraft | null) => void;
  /** False while the browser’s storage does not take it: it is in this page alone, and tried again. */
  readonly isKept: boolean;
};

/** How long until a storage that took nothing is tried again. */
const AGAIN_MILLIS = 3_000;

/** Code that is not judged yet, as this browser keeps it: it is there again after a reload. */
export function useCodeDraft(quizId: string, question: number): DraftInHand {
  const [text, write, isKept] = useRememberedText(draftKey(quizId, question));
  const draft = useMemo(() => readDraft(text), [text]);
  const again = useEffectEvent(() => write(text));
  useEffect(() => forgetOldDrafts(Date.now()), []);
  useEffect(() => {
    const timer = isKept ? undefined : setInterval(() => again(), AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [isKept]);
  return { draft, keep: (next) => write(next && draftText(next, Date.now())), isKept };
}
