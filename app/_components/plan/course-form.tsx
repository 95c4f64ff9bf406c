'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { addDays } from '#lib/base/time.ts';
import type { PlansView } from '#lib/study/plan/plan-views.ts';
import { DayField } from './day-field.tsx';
import { PlanForm } from './plan-form.tsx';
import { usePlan } from './use-plan.ts';

const USUAL_DAYS_AHEAD = 21;

type CourseFormProps = {
  readonly view: PlansView;
  /** The list or track that is chosen at first; null: the first. */
  readonly from: string | null;
};

/** Exercises to have done by a day: of which list or track, until when, and how much time there is. */
export function CourseForm({ view, from }: CourseFormProps) {
  const t = useTranslations('plan');
  const plan = usePlan();
  const { courses } = view;
  const [draft, setDraft] = useState({
    from: courses.find((course) => course.from === from)?.from ?? courses[0]?.from ?? '',
    on: addDays(view.today, USUAL_DAYS_AHEAD),
    minutes: String(view.minutesPerDay),
    cards: true,
  });
  const [wrong, setWrong] = useState(false);
  const minutesPerDay = wholeNumber(draft.minutes, 1, 1_440);
  const change = (changes: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...changes });
    plan.forget();
  };
  const preview = (): void => {
    const course = courses.find((one) => one.from === draft.from);
    const isWhole = draft.on !== '' && minutesPerDay !== null && course !== undefined;
    setWrong(!isWhole);
    if (!isWhole) return;
    const exercises = { from: course.from, ids: [...course.exercises], cards: draft.cards };
    plan.preview({ kind: 'exam', on: draft.on, concepts: [], exercises, minutesPerDay });
  };
  if (courses.length === 0) return null;
  return (
    <PlanForm title={t('course.title')} text={t('course.text')} plan={plan} onPreview={preview}>
      <CourseChoice courses={courses} from={draft.from} onChoose={(chosen) => change({ from: chosen })} />
      <DayField
        label={t('course.on')}
        value={draft.on}
        earliest={addDays(view.today, 1)}
        problem={wrong && draft.on === '' ? t('exam.noDay') : null}
        onChange={(on) => change({ on })}
      />
      <TextField
        name="minutes"
        label={t('course.minutes')}
        problem={wrong && minutesPerDay === null ? t('badMinutes') : null}
        value={draft.minutes}
        numeric
        onChange={(minutes) => change({ minutes })}
      />
      <div className="mt-5">
        <CheckField label={t('course.cards')} checked={draft.cards} onChange={(cards) => change({ cards })} />
      </div>
    </PlanForm>
  );
}

type CourseChoiceProps = {
  readonly courses: PlansView['courses'];
  readonly from: string;
  readonly onChoose: (from: string) => void;
};

function CourseChoice({ courses, from, onChoose }: CourseChoiceProps) {
  const t = useTranslations('plan.course');
  const locale = useLocale();
  return (
    <Labelled label={t('from')}>
      {(field) => (
        <select {...field} className="field max-w-full" value={from} onChange={(event) => onChoose(event.target.value)}>
          {courses.map((course) => (
            <option key={course.from} value={course.from}>
              {t('option', { title: course.title[locale], count: course.exercises.length })}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
