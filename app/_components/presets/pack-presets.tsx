'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import type { PresetView } from '#lib/study/settings/presets.ts';
import type { SettingsView } from '#lib/study/settings/settings.ts';
import { SelectField } from './select-field.tsx';
import { useSaving } from './use-saving.ts';

type PackPresetsProps = { readonly packs: SettingsView['packs']; readonly presets: readonly PresetView[] };

/** Which pack has which preset; a choice is saved at once. */
export function PackPresets({ packs, presets }: PackPresetsProps) {
  const t = useTranslations('presets');
  const tSettings = useTranslations('settings');
  const locale = useLocale();
  const { saving, send } = useSaving('/api/presets');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const presetOf = (path: string): string =>
    chosen[path] ?? presets.find((preset) => preset.packs.includes(path))?.name ?? DEFAULT_PRESET;
  const options = presets.map(({ name }) => ({
    value: name,
    text: name === DEFAULT_PRESET ? t('presets.default') : name,
  }));
  return (
    <section className="panel mt-4">
      <h2>{t('packs.title')}</h2>
      <p className="mt-1 text-soft">{t('packs.text')}</p>
      <p role="status" className="mt-1 min-h-6">
        {saving.kind === 'saving' && tSettings('saving')}
        {saving.kind === 'saved' && <span className="text-good">✓ {tSettings('saved')}</span>}
        {saving.kind === 'refused' && (
          <span className="text-bad">{tSettings('unsaved', { detail: saving.detail })}</span>
        )}
        {saving.kind === 'unreachable' && <span className="text-bad">{tSettings('unreachable')}</span>}
      </p>
      {packs.map(({ path, title }) => (
        <SelectField
          key={path}
          label={`${title[locale]} (${path})`}
          value={presetOf(path)}
          options={options}
          onChange={(name) => {
            setChosen({ ...chosen, [path]: name });
            void send({ name, packs: [path] });
          }}
        />
      ))}
    </section>
  );
}
