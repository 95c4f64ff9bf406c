'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Saving } from '#app/_components/presets/use-saving.ts';
import { WorkloadSection } from '#app/_components/workload/workload-section.tsx';
import type { SettingsView } from '#lib/study/settings/settings.ts';
import { CheckField } from './check-field.tsx';
import { DaySection, GoalsSection, MemorySection } from './settings-sections.tsx';
import { useSettingsForm, type SettingsFormState } from './use-settings-form.ts';

type SettingsFormProps = {
  readonly view: SettingsView;
  /** Which of its sections are shown. */
  readonly part: 'goals' | 'memory' | 'packs';
  /** What the browser calls its zone, where that is not known here. */
  readonly unknownZone: string | null;
};

/** What the server keeps: the day, the memory, the packs. Each change is saved by itself: a field when it is left. */
export function SettingsForm({ view, part, unknownZone }: SettingsFormProps) {
  const form = useSettingsForm(view.settings);
  return (
    <form onSubmit={form.submit} noValidate>
      {part === 'goals' && (
        <>
          <GoalsSection fields={form.fields} />
          <WorkloadSection draft={form.fields.draft} />
          <DaySection fields={form.fields} zone={view.followedZone} unknownZone={unknownZone} />
        </>
      )}
      {part === 'memory' && <MemorySection fields={form.fields} onChoose={form.choose} />}
      {part === 'packs' && <PacksSection packs={view.packs} form={form} />}
      {/* Enter in one of several fields submits only where there is a button to submit with. */}
      <input type="submit" hidden />
      <p role="status" className="mt-4 min-h-6">
        <Outcome progress={form.progress} changed={form.changed} />
      </p>
    </form>
  );
}

type PacksSectionProps = { readonly packs: SettingsView['packs']; readonly form: SettingsFormState };

function PacksSection({ packs, form }: PacksSectionProps) {
  const t = useTranslations('settings.packs');
  const locale = useLocale();
  return (
    <section id="packs" className="panel">
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
