import { useEffect, useEffectEvent, useMemo } from 'react';
import { rememberedText, useRememberedText } from '#app/_components/ui/remembered.ts';
import { draftKey, draftText, forgetOldDrafts, isSameCode, readDraft, type CodeDraft } from './code-draft.ts';

export type DraftInHand = {
  /** Null where nothing has been written since it was last forgotten. */
  readonly draft: CodeDraft | null;
  /** Keeps it at once, for all tabs; null forgets it. */
  readonly keep: (draft: CodeDraft | null) => void;
  /** Forgets it once it is judged; what was written in the meantime stays, wherever that was. */
  readonly forget: (judged: CodeDraft) => void;
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
  const forget = (judged: CodeDraft): void => {
    const now = readDraft(rememberedText(draftKey(quizId, question)));
    if (now && isSameCode(now, judged)) write(null);
  };
  return { draft, keep: (next) => write(next && draftText(next, Date.now())), forget, isKept };
}
