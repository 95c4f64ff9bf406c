'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Reply } from '#app/_client/post-json.ts';
import type { PlanView } from '#lib/study/plan/plan-views.ts';
import type { TakenBack } from '#lib/study/plan/take-back-plan.ts';
import { PlanRow } from './plan-row.tsx';
import { sendTakeBack } from './post-plan.ts';

/** The plans that hold, each to be taken back as one thing. */
export function PlansInForce({ plans }: { readonly plans: readonly PlanView[] }) {
  const t = useTranslations('plan');
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [reply, setReply] = useState<Reply<TakenBack> | null>(null);
  const takeBack = async (id: string): Promise<void> => {
    setBusy(id);
    const answer = await sendTakeBack(id);
    setBusy(null);
    setReply(answer);
    if (answer.kind !== 'done') return;
    // The button that had the focus goes with its plan.
    heading.current?.focus();
    router.refresh();
  };
  return (
    <section className="mt-6">
      <h2 ref={heading} tabIndex={-1}>
        {t('inForce.title')}
      </h2>
      <p role="status" className="mt-1">
        {reply?.kind === 'done' && <span className="text-good">✓ {t('inForce.takenBack', reply.value)}</span>}
        {reply?.kind === 'refused' && <span className="text-bad">{reply.detail}</span>}
        {reply?.kind === 'unreachable' && <span className="text-bad">{t('unreachable')}</span>}
      </p>
      {plans.length === 0 && <p className="mt-1 text-soft">{t('inForce.none')}</p>}
      <ul className="mt-3 flex flex-col gap-3">
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan}>
            {(title) => (
              <button
                type="button"
                className="button"
                aria-disabled={busy === plan.id}
                aria-label={t('inForce.takeBackOf', { plan: title })}
                onClick={() => busy !== plan.id && void takeBack(plan.id)}
              >
                {t('inForce.takeBack')}
              </button>
            )}
          </PlanRow>
        ))}
      </ul>
    </section>
  );
}
