import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Reply } from '#app/_client/post-json.ts';
import { newId } from '#app/_client/new-id.ts';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';
import { askPreview, sendPlan } from './post-plan.ts';

/** How far a plan has come: wished, looked at, made. */
export type PlanProgress =
  | { readonly kind: 'idle' | 'asking' | 'made' | 'unreachable' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'shown' | 'making'; readonly preview: PlanPreview };

export type PlanInHand = {
  readonly progress: PlanProgress;
  /** What was wished has changed: what was shown no longer holds. */
  readonly forget: () => void;
  readonly preview: (wish: PlanWish) => void;
  readonly make: () => void;
};

/** A plan on its way from a wish through its preview to the log. */
export function usePlan(): PlanInHand {
  const router = useRouter();
  const [progress, setProgress] = useState<PlanProgress>({ kind: 'idle' });
  // One id for one plan: pressed again after a lost answer, it is still made once.
  const wished = useRef<{ readonly id: string; readonly wish: PlanWish } | null>(null);
  const failed = (reply: Exclude<Reply<unknown>, { readonly kind: 'done' }>): void => setProgress(reply);
  const ask = async (wish: PlanWish): Promise<void> => {
    const asked = { id: newId(), wish };
    wished.current = asked;
    setProgress({ kind: 'asking' });
    const reply = await askPreview(wish);
    if (wished.current !== asked) return;
    if (reply.kind === 'done') setProgress({ kind: 'shown', preview: reply.value });
    else failed(reply);
  };
  const send = async (preview: PlanPreview): Promise<void> => {
    if (!wished.current) return;
    setProgress({ kind: 'making', preview });
    const reply = await sendPlan(wished.current.id, wished.current.wish);
    if (reply.kind !== 'done') {
      failed(reply);
      return;
    }
    wished.current = null;
    setProgress({ kind: 'made' });
    router.refresh();
  };
  return {
    progress,
    forget: () => {
      wished.current = null;
      setProgress({ kind: 'idle' });
    },
    preview: (wish) => void ask(wish),
    make: () => {
      if (progress.kind === 'shown') void send(progress.preview);
    },
  };
}
