'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { addDays } from '#lib/base/time.ts';
import type { PlansView } from '#lib/study/plan/plan-views.ts';
import { ConceptChoice } from './concept-choice.tsx';
import { DayField } from './day-field.tsx';
import { PlanForm } from './plan-form.tsx';
import { usePlan } from './use-plan.ts';

const USUAL_DAYS_AHEAD = 14;

/** An exam: when, on what, and how much time there is until then. */
export function ExamForm({ view }: { readonly view: PlansView }) {
  const t = useTranslations('plan');
  const plan = usePlan();
  const [on, setOn] = useState(addDays(view.today, USUAL_DAYS_AHEAD));
  const [minutes, setMinutes] = useState(String(view.minutesPerDay));
  const [concepts, setConcepts] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState(false);
  const minutesPerDay = wholeNumber(minutes, 1, 1_440);
  const changed = <Value,>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value);
      plan.forget();
    };
  };
  const preview = (): void => {
    const isWhole = on !== '' && minutesPerDay !== null && concepts.size > 0;
    setWrong(!isWhole);
    if (isWhole) plan.preview({ kind: 'exam', on, concepts: [...concepts], minutesPerDay });
  };
  return (
    <PlanForm title={t('exam.title')} text={t('exam.text')} plan={plan} onPreview={preview}>
      <DayField
        label={t('exam.on')}
        value={on}
        earliest={addDays(view.today, 1)}
        problem={wrong && on === '' ? t('exam.noDay') : null}
        onChange={changed(setOn)}
      />
      <TextField
        name="minutes"
        label={t('exam.minutes')}
        problem={wrong && minutesPerDay === null ? t('badMinutes') : null}
        value={minutes}
        numeric
        onChange={changed(setMinutes)}
      />
      <ConceptChoice
        packs={view.packs}
        chosen={concepts}
        problem={wrong && concepts.size === 0 ? t('exam.noConcepts') : null}
        onChange={changed(setConcepts)}
      />
    </PlanForm>
  );
}
