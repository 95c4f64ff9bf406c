'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Reply } from '#app/_client/post-json.ts';
import { dayOf } from '#app/_components/progress/day.ts';
import type { PlanView } from '#lib/study/plan-views.ts';
import type { PlanWish } from '#lib/study/plan-wish.ts';
import type { TakenBack } from '#lib/study/take-back-plan.ts';
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
    <section className="mt-10">
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
          <PlanRow key={plan.id} plan={plan} busy={busy === plan.id} onTakeBack={() => void takeBack(plan.id)} />
        ))}
      </ul>
    </section>
  );
}

type PlanRowProps = { readonly plan: PlanView; readonly busy: boolean; readonly onTakeBack: () => void };

function PlanRow({ plan, busy, onTakeBack }: PlanRowProps) {
  const t = useTranslations('plan.inForce');
  const format = useFormatter();
  const { title, detail } = usePlanWords(plan.wish);
  const made = format.dateTime(plan.createdAt, { dateStyle: 'medium' });
  return (
    <li className="panel flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <span>
        <strong className="block">{title}</strong>
        <span className="text-sm text-soft">
          {[detail, t('moved', { count: plan.moved }), t('made', { day: made })].join(' · ')}
        </span>
      </span>
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        aria-label={t('takeBackOf', { plan: title })}
        onClick={() => !busy && onTakeBack()}
      >
        {t('takeBack')}
      </button>
    </li>
  );
}

function usePlanWords(wish: PlanWish): { readonly title: string; readonly detail: string } {
  const t = useTranslations('plan.inForce');
  const format = useFormatter();
  const nameOf = (day: string): string => format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  switch (wish.kind) {
    case 'exam':
      return {
        title: t('exam', { day: nameOf(wish.on) }),
        detail: t('examDetail', { concepts: wish.concepts.length, minutes: wish.minutesPerDay }),
      };
    case 'break':
      return {
        title: t('break', { from: nameOf(wish.from), to: nameOf(wish.to) }),
        detail: t('breakDetail', { preparation: wish.preparation }),
      };
    case 'amnesty':
      return {
        title: t('amnesty', { days: wish.days }),
        detail: t('amnestyDetail', { minutes: wish.minutesPerDay }),
      };
    default:
      return wish satisfies never;
  }
}
