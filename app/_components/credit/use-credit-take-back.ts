import type { CardId } from '#lib/base/card-id.ts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson, type Reply } from '#app/_client/post-json.ts';
import { newId } from '#app/_client/new-id.ts';
import type { CreditPreview } from '#lib/study/credit/preview-credit.ts';
import type { CreditMoved } from '#lib/study/credit/take-back-credit.ts';

/** What was last done, and on how much. */
export type CreditNews = { readonly kind: 'taken' | 'given'; readonly moved: CreditMoved };

export type TakeBackInHand = {
  /** What would change, while that is being looked at. */
  readonly preview: CreditPreview | null;
  readonly busy: boolean;
  readonly news: CreditNews | null;
  /** Why the last request was not done. */
  readonly failure: Exclude<Reply<never>, { readonly kind: 'done' }> | null;
  readonly ask: () => void;
  readonly cancel: () => void;
  readonly takeBack: () => void;
  readonly giveBack: (id: string) => void;
};

/** Takes the credit of a card, or all credit (null), back after a look at what that changes, and gives it back. */
export function useCreditTakeBack(cardId: CardId | null): TakeBackInHand {
  const router = useRouter();
  const [preview, setPreview] = useState<CreditPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<CreditNews | null>(null);
  const [failure, setFailure] = useState<TakeBackInHand['failure']>(null);

  const run = async <Value>(sent: () => Promise<Reply<Value>>, done: (value: Value) => void): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const reply = await sent();
    setBusy(false);
    setFailure(reply.kind === 'done' ? null : reply);
    if (reply.kind === 'done') done(reply.value);
  };
  const moved = (kind: CreditNews['kind']) => (value: CreditMoved) => {
    setPreview(null);
    setNews({ kind, moved: value });
    router.refresh();
  };
  return {
    preview,
    busy,
    news,
    failure,
    ask: () => void run(() => postJson<CreditPreview>('/api/credit/preview', { cardId }), setPreview),
    cancel: () => setPreview(null),
    takeBack: () => {
      const wish = { id: newId(), cardId };
      void run(() => postJson<CreditMoved>('/api/credit/take-back', wish), moved('taken'));
    },
    giveBack: (id) => void run(() => postJson<CreditMoved>('/api/credit/give-back', { id }), moved('given')),
  };
}
