'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Saving } from '#app/_components/presets/use-saving.ts';
import { WorkloadSection } from '#app/_components/workload/workload-section.tsx';
import type { SettingsView } from '#lib/study/settings/settings.ts';
import { CheckField } from './check-field.tsx';
import { DailySection, MemorySection } from './settings-sections.tsx';
import { useSettingsForm, type SettingsFormState } from './use-settings-form.ts';

type SettingsFormProps = {
  readonly view: SettingsView;
  /** What the browser calls its zone, where that is not known here. */
  readonly unknownZone: string | null;
};

/** What the server keeps: the day, the memory, the packs. Saved together. */
export function SettingsForm({ view, unknownZone }: SettingsFormProps) {
  const t = useTranslations('settings');
  const form = useSettingsForm(view.settings);
  return (
    <form onSubmit={form.submit} noValidate>
      <DailySection fields={form.fields} zone={view.followedZone} unknownZone={unknownZone} />
      <MemorySection fields={form.fields} />
      <WorkloadSection draft={form.fields.draft} />
      <PacksSection packs={view.packs} form={form} />
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <button
          type="submit"
          className="button button-primary button-large"
          aria-disabled={form.progress.kind === 'saving'}
        >
          {t('save')}
        </button>
        <span role="status">
          <Outcome progress={form.progress} changed={form.changed} />
        </span>
      </div>
    </form>
  );
}

type PacksSectionProps = { readonly packs: SettingsView['packs']; readonly form: SettingsFormState };

function PacksSection({ packs, form }: PacksSectionProps) {
  const t = useTranslations('settings.packs');
  const locale = useLocale();
  return (
    <section id="packs" className="mt-12">
      <h2>{t('title')}</h2>
      <p className="mt-1 mb-2 text-sm text-soft">{packs.length > 0 ? t('note') : t('none')}</p>
      {packs.map(({ path, title, enrolled }) => (
        <CheckField
          key={path}
          label={
            <>
              {title[locale]} <code className="text-sm text-soft">{path}</code>
            </>
          }
          checked={form.packs[path] ?? enrolled}
          onChange={(checked) => form.choosePack(path, checked)}
        />
      ))}
    </section>
  );
}

function Outcome({ progress, changed }: { readonly progress: Saving; readonly changed: boolean }) {
  const t = useTranslations('settings');
  switch (progress.kind) {
    case 'idle':
    case 'changed':
      return changed ? t('pending') : null;
    case 'saving':
      return t('saving');
    case 'saved':
      return <span className="text-good">✓ {t('saved')}</span>;
    case 'refused':
      return <span className="text-bad">{t('unsaved', { detail: progress.detail })}</span>;
    case 'unreachable':
    case 'invalid':
      return <span className="text-bad">{t(progress.kind)}</span>;
    default:
      return null;
  }
}
