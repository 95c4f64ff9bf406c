'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { addDays } from '#lib/base/time.ts';
import { PREPARATIONS, type Preparation } from '#lib/srs/plan/preparation.ts';
import type { PlansView } from '#lib/study/plan/plan-views.ts';
import { DayField } from './day-field.tsx';
import { PlanForm } from './plan-form.tsx';
import { usePlan } from './use-plan.ts';

/** A break: from when to when, and what becomes of the cards that fall due in it. */
export function BreakForm({ view }: { readonly view: PlansView }) {
  const t = useTranslations('plan');
  const plan = usePlan();
  const [draft, setDraft] = useState({
    from: addDays(view.today, 7),
    to: addDays(view.today, 13),
    preparation: 'before' as Preparation,
    minutes: String(view.minutesPerDay),
  });
  const [wrong, setWrong] = useState(false);
  const { from, to, preparation, minutes } = draft;
  const minutesPerDay = wholeNumber(minutes, 1, 1_440);
  const change = (changes: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...changes });
    plan.forget();
  };
  const preview = (): void => {
    const isWhole = from !== '' && to !== '' && minutesPerDay !== null;
    setWrong(!isWhole);
    if (isWhole) plan.preview({ kind: 'break', from, to, preparation, minutesPerDay });
  };
  return (
    <PlanForm title={t('break.title')} text={t('break.text')} plan={plan} onPreview={preview}>
      <div className="flex flex-wrap gap-x-8">
        <DayField
          label={t('break.from')}
          value={from}
          earliest={view.today}
          problem={wrong && from === '' ? t('badFrom') : null}
          onChange={(day) => change({ from: day })}
        />
        <DayField
          label={t('break.to')}
          value={to}
          earliest={from === '' ? view.today : from}
          problem={wrong && to === '' ? t('badTo') : null}
          onChange={(day) => change({ to: day })}
        />
      </div>
      <TextField
        name="minutes"
        label={t('break.minutes')}
        problem={wrong && minutesPerDay === null ? t('badMinutes') : null}
        value={minutes}
        numeric
        onChange={(value) => change({ minutes: value })}
      />
      <PreparationField preparation={preparation} onChoose={(one) => change({ preparation: one })} />
    </PlanForm>
  );
}

type PreparationFieldProps = { readonly preparation: Preparation; readonly onChoose: (one: Preparation) => void };

function PreparationField({ preparation, onChoose }: PreparationFieldProps) {
  const t = useTranslations('plan.break');
  const name = useId();
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 font-semibold">{t('preparation')}</legend>
      <div className="flex flex-col items-start gap-2">
        {PREPARATIONS.map((one) => (
          <label key={one} className="option">
            <input type="radio" name={name} checked={one === preparation} onChange={() => onChoose(one)} />
            {t(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
