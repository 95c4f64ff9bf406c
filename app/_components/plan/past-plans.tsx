'use client';

import { useTranslations } from 'next-intl';
import { PREFERENCE_COOKIES } from '#app/_components/ui/preferences.ts';
import { remember } from '#app/_components/ui/remember.ts';
import type { PlanView } from '#lib/study/plan/plan-views.ts';
import { PlanRow } from './plan-row.tsx';

type PastPlansProps = { readonly plans: readonly PlanView[]; readonly shown: boolean };

/** The plans whose days are over, which can be folded away; this browser remembers whether they are. */
export function PastPlans({ plans, shown }: PastPlansProps) {
  const t = useTranslations('plan.past');
  if (plans.length === 0) return null;
  return (
    <details
      className="mt-6"
      open={shown}
      onToggle={(event) => remember(PREFERENCE_COOKIES.showPastPlans, event.currentTarget.open ? 'on' : 'off')}
    >
      <summary className="disclosure min-h-11">{t('title', { count: plans.length })}</summary>
      <p className="mt-1 text-sm text-soft">{t('note')}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
    </details>
  );
}
