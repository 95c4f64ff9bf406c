'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { NEW_MIXES, REVIEW_ORDERS } from '#lib/srs/queue/queue-settings.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import type { PresetView } from '#lib/study/settings/presets.ts';
import { presetChanges, presetDraft, type PresetDraft, type PresetField } from './preset-draft.ts';
import { SaveLine } from './save-line.tsx';
import { SelectField } from './select-field.tsx';
import { useSaving } from './use-saving.ts';

/** One preset, closed until it is wanted. What the settings page has of the default one is not here twice. */
export function PresetForm({ preset }: { readonly preset: PresetView }) {
  const t = useTranslations('presets');
  const [draft, setDraft] = useState(() => presetDraft(preset.settings));
  const [wrong, setWrong] = useState<readonly PresetField[]>([]);
  const { saving, touch, reject, send } = useSaving('/api/presets');
  const isDefault = preset.name === DEFAULT_PRESET;
  const change = (changes: Partial<PresetDraft>): void => {
    setDraft({ ...draft, ...changes });
    touch();
  };
  const save = (): void => {
    const changes = presetChanges(draft);
    const isWrong = Array.isArray(changes);
    setWrong(isWrong ? changes : []);
    if (isWrong) reject();
    else void send({ name: preset.name, changes });
  };
  const fields = { draft, wrong, change };
  return (
    <details className="panel mt-4">
      <summary className="disclosure">
        <strong>{isDefault ? t('presets.default') : preset.name}</strong>{' '}
        <span className="text-sm text-soft">{t('presets.packs', { count: preset.packs.length })}</span>
      </summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (saving.kind !== 'saving') save();
        }}
      >
        {isDefault ? (
          <p className="mt-4 text-sm text-soft">{t('presets.defaultNote')}</p>
        ) : (
          <MemoryFields {...fields} />
        )}
        <QueueFields {...fields} />
        <SaveLine label={t('presets.save')} saving={saving} />
      </form>
    </details>
  );
}

type FieldsProps = {
  readonly draft: PresetDraft;
  readonly wrong: readonly PresetField[];
  readonly change: (changes: Partial<PresetDraft>) => void;
};

function MemoryFields({ draft, wrong, change }: FieldsProps) {
  const t = useTranslations('presets.fields');
  return (
    <>
      <Field name="desiredRetention" unit="%" numeric {...{ draft, wrong, change }} />
      <Field name="learningStepsSeconds" {...{ draft, wrong, change }} />
      <Field name="relearningStepsSeconds" {...{ draft, wrong, change }} />
      <Field name="maximumIntervalDays" numeric {...{ draft, wrong, change }} />
      <div className="mt-4">
        <CheckField label={t('fuzz')} checked={draft.fuzz} onChange={(fuzz) => change({ fuzz })} />
      </div>
    </>
  );
}

function QueueFields({ draft, wrong, change }: FieldsProps) {
  const t = useTranslations('presets');
  const limits = [
    'newPerDay',
    'reviewsPerDay',
    'newPerConceptPerDay',
    'reviewsPerConceptPerDay',
    'leechLapses',
  ] as const;
  return (
    <>
      <SelectField
        label={t('fields.order')}
        value={draft.order}
        options={REVIEW_ORDERS.map((value) => ({ value, text: t(`orders.${value}`) }))}
        onChange={(order) => change({ order })}
      />
      <SelectField
        label={t('fields.newMix')}
        value={draft.newMix}
        options={NEW_MIXES.map((value) => ({ value, text: t(`mixes.${value}`) }))}
        onChange={(newMix) => change({ newMix })}
      />
      {limits.map((name) => (
        <Field key={name} name={name} numeric {...{ draft, wrong, change }} />
      ))}
      <div className="mt-4">
        <CheckField
          label={t('fields.leechSuspends')}
          checked={draft.leechSuspends}
          onChange={(leechSuspends) => change({ leechSuspends })}
        />
      </div>
    </>
  );
}

type FieldProps = FieldsProps & { readonly name: PresetField; readonly unit?: string; readonly numeric?: boolean };

function Field({ name, draft, wrong, change, ...look }: FieldProps) {
  const t = useTranslations('presets');
  return (
    <TextField
      {...look}
      name={name}
      label={t(`fields.${name}`)}
      problem={wrong.includes(name) ? t(`problems.${name}`) : null}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
}
