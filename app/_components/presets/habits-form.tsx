'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import type { Habits } from '#lib/srs/queue/habits.ts';
import { DAY_EASES } from '#lib/srs/answer/load.ts';
import { SaveLine } from './save-line.tsx';
import { SelectField } from './select-field.tsx';
import { useSaving } from './use-saving.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** How the learner’s days are made up: easy days of the week, learn-ahead, prerequisites. */
export function HabitsForm({ habits }: { readonly habits: Habits }) {
  const t = useTranslations('presets.habits');
  const [draft, setDraft] = useState({ ...habits, learnAheadMinutes: String(habits.learnAheadMinutes) });
  const { saving, touch, reject, send } = useSaving('/api/habits');
  const learnAheadMinutes = wholeNumber(draft.learnAheadMinutes, 0, 1_440);
  const change = (changes: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...changes });
    touch();
  };
  const eases = DAY_EASES.map((ease) => ({ value: ease, text: t(`ease.${ease}`) }));
  return (
    <section className="panel mt-5">
      <h2>{t('title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (saving.kind === 'saving') return;
          if (learnAheadMinutes === null) reject();
          else void send({ ...draft, learnAheadMinutes });
        }}
      >
        <fieldset className="mt-4">
          <legend className="font-semibold">{t('easyDays')}</legend>
          <p className="mt-1 text-sm text-soft">{t('easyDaysHint')}</p>
          <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
            {WEEKDAYS.map((weekday, index) => (
              <SelectField
                key={weekday}
                label={t(`weekdays.${weekday}`)}
                value={draft.easyDays[index] ?? 'normal'}
                options={eases}
                onChange={(ease) => change({ easyDays: draft.easyDays.with(index, ease) })}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          name="learnAheadMinutes"
          label={t('learnAhead')}
          hint={t('learnAheadHint')}
          problem={saving.kind === 'invalid' && learnAheadMinutes === null ? t('badLearnAhead') : null}
          value={draft.learnAheadMinutes}
          numeric
          onChange={(value) => change({ learnAheadMinutes: value })}
        />
        <div className="mt-4">
          <CheckField
            label={t('prerequisites')}
            checked={draft.prerequisites}
            onChange={(prerequisites) => change({ prerequisites })}
          />
        </div>
        <SaveLine label={t('save')} saving={saving} />
      </form>
    </section>
  );
}
