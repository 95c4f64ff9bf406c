import { UnknownZone } from './unknown-zone.tsx';
import { useTranslations } from 'next-intl';
import { CheckField } from './check-field.tsx';
import type { DraftField } from './settings-draft.ts';
import { TextField } from './text-field.tsx';
import type { DraftFields } from './use-settings-form.ts';

/** How much of each day, and how much of it is to be kept. */
export function GoalsSection({ fields }: { readonly fields: DraftFields }) {
  const t = useTranslations('settings.daily');
  const tMemory = useTranslations('settings.memory');
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field name="minutesPerDay" label={t('minutesPerDay')} fields={fields} numeric />
        <Field name="newPerDay" label={t('newPerDay')} fields={fields} numeric />
        <Field name="reviewsPerDay" label={t('reviewsPerDay')} fields={fields} numeric />
      </div>
      <Field
        name="desiredRetention"
        label={tMemory('desiredRetention')}
        hint={tMemory('desiredRetentionHint')}
        unit="%"
        fields={fields}
        numeric
      />
    </section>
  );
}

type DayProps = { readonly fields: DraftFields; readonly zone: string; readonly unknownZone: string | null };

/** When a day begins. */
export function DaySection({ fields, zone, unknownZone }: DayProps) {
  const t = useTranslations('settings.daily');
  return (
    <section className="panel mt-4">
      <h2>{t('begins')}</h2>
      <Field name="rolloverHour" label={t('rolloverHour')} hint={t('rolloverHourHint')} fields={fields} numeric />
      <Field name="zone" label={t('zone')} hint={t('zoneHint', { zone })} fields={fields} />
      {unknownZone !== null && <UnknownZone named={unknownZone} counted={zone} />}
    </section>
  );
}

type MemoryProps = {
  readonly fields: DraftFields;
  readonly onChoose: (changes: { readonly fuzz: boolean }) => void;
};

/** How cards are scheduled from now on. */
export function MemorySection({ fields, onChoose }: MemoryProps) {
  const t = useTranslations('settings.memory');
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-sm text-soft">{t('note')}</p>
      <Field name="learningStepsSeconds" label={t('learningSteps')} hint={t('stepsHint')} fields={fields} />
      <Field name="relearningStepsSeconds" label={t('relearningSteps')} hint={t('stepsHint')} fields={fields} />
      <Field name="maximumIntervalDays" label={t('maximumInterval')} fields={fields} numeric />
      <div className="mt-4">
        <CheckField name="fuzz" label={t('fuzz')} checked={fields.draft.fuzz} onChange={(fuzz) => onChoose({ fuzz })} />
      </div>
    </section>
  );
}

type FieldProps = {
  readonly fields: DraftFields;
  readonly name: DraftField;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly numeric?: boolean;
};

function Field({ name, fields, ...look }: FieldProps) {
  const t = useTranslations('settings.problems');
  return (
    <TextField
      {...look}
      name={name}
      problem={fields.wrong.includes(name) ? t(name) : null}
      value={fields.draft[name]}
      onChange={(value) => fields.change({ [name]: value })}
      onLeave={fields.leave}
    />
  );
}
