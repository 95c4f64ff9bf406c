'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { SentenceGap } from '#app/_components/ui/sentence-gap.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import type { PlansView } from '#lib/study/plan/plan-views.ts';
import { PlanForm } from './plan-form.tsx';
import { usePlan } from './use-plan.ts';

const USUAL_DAYS = 14;

/** A backlog: over how many days it is spread, and with how much time on each. */
export function AmnestyForm({ view }: { readonly view: PlansView }) {
  const t = useTranslations('plan');
  const plan = usePlan();
  const { backlog, minutesPerDay: usual } = view;
  const [days, setDays] = useState(String(backlog.days ?? USUAL_DAYS));
  const [minutes, setMinutes] = useState(String(usual));
  const [wrong, setWrong] = useState(false);
  const wanted = { days: wholeNumber(days, 1, 365), minutesPerDay: wholeNumber(minutes, 1, 1_440) };
  const preview = (): void => {
    const { days: over, minutesPerDay } = wanted;
    setWrong(over === null || minutesPerDay === null);
    if (over !== null && minutesPerDay !== null) plan.preview({ kind: 'amnesty', days: over, minutesPerDay });
  };
  if (backlog.cards === 0 && plan.progress.kind === 'idle') {
    return (
      <section className="panel mt-4">
        <h2>{t('amnesty.title')}</h2>
        <p className="mt-1 text-soft">{t('amnesty.none')}</p>
      </section>
    );
  }
  return (
    <PlanForm title={t('amnesty.title')} text={t('amnesty.text')} plan={plan} onPreview={preview}>
      <Backlog backlog={backlog} usual={usual} />
      <TextField
        name="days"
        label={t('amnesty.days')}
        problem={wrong && wanted.days === null ? t('badDays') : null}
        value={days}
        numeric
        onChange={(value) => {
          setDays(value);
          plan.forget();
        }}
      />
      <TextField
        name="minutes"
        label={t('amnesty.minutes')}
        problem={wrong && wanted.minutesPerDay === null ? t('badMinutes') : null}
        value={minutes}
        numeric
        onChange={(value) => {
          setMinutes(value);
          plan.forget();
        }}
      />
    </PlanForm>
  );
}

/** How much is overdue, and how long it takes at the usual minutes a day. */
function Backlog({ backlog, usual }: { readonly backlog: PlansView['backlog']; readonly usual: number }) {
  const t = useTranslations('plan.amnesty');
  const { cards, minutes, days } = backlog;
  if (cards === 0) return <p className="mt-4">{t('none')}</p>;
  return (
    <p className="mt-4">
      {t('now', { count: cards, minutes })}
      <SentenceGap />
      {days === null ? t('fitsNot', { minutes: usual }) : t('fits', { minutes: usual, days })}
    </p>
  );
}
