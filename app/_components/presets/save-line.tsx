import { useTranslations } from 'next-intl';
import type { Saving } from './use-saving.ts';

type SaveLineProps = { readonly label: string; readonly saving: Saving };

/** The button that saves a form, and how saving stands. */
export function SaveLine({ label, saving }: SaveLineProps) {
  const t = useTranslations('settings');
  return (
    <p className="mt-6 flex flex-wrap items-center gap-4">
      <button type="submit" className="button" aria-disabled={saving.kind === 'saving'}>
        {label}
      </button>
      <span role="status">
        {saving.kind === 'changed' && t('pending')}
        {saving.kind === 'saving' && t('saving')}
        {saving.kind === 'saved' && <span className="text-good">✓ {t('saved')}</span>}
        {saving.kind === 'refused' && <span className="text-bad">{t('unsaved', { detail: saving.detail })}</span>}
        {(saving.kind === 'unreachable' || saving.kind === 'invalid') && (
          <span className="text-bad">{t(saving.kind)}</span>
        )}
      </span>
    </p>
  );
}
