'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { SaveLine } from './save-line.tsx';
import { useSaving } from './use-saving.ts';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u;

/** Makes a preset that is at first as the default one. */
export function NewPreset({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('presets.new');
  const [name, setName] = useState('');
  const { saving, touch, reject, send } = useSaving('/api/presets');
  const problem = names.includes(name.trim()) ? t('taken') : NAME.test(name.trim()) ? null : t('badName');
  return (
    <form
      noValidate
      className="mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (saving.kind === 'saving') return;
        if (problem !== null) reject();
        else void send({ name: name.trim(), changes: {} }).then((isSaved) => isSaved && setName(''));
      }}
    >
      <TextField
        name="name"
        label={t('name')}
        hint={t('hint')}
        problem={saving.kind === 'invalid' ? problem : null}
        value={name}
        onChange={(value) => {
          setName(value);
          touch();
        }}
      />
      <SaveLine label={t('make')} saving={saving.kind === 'changed' ? { kind: 'idle' } : saving} />
    </form>
  );
}
