import { useTranslations } from 'next-intl';
import type { Saving } from './use-saving.ts';

/** How saving stands. */
export function SavedMark({ saving }: { readonly saving: Saving }) {
  const t = useTranslations('settings');
  return (
    <span role="status">
      {saving.kind === 'changed' && t('pending')}
      {saving.kind === 'saving' && t('saving')}
      {saving.kind === 'saved' && <span className="text-good">✓ {t('saved')}</span>}
      {saving.kind === 'refused' && <span className="text-bad">{t('unsaved', { detail: saving.detail })}</span>}
      {(saving.kind === 'unreachable' || saving.kind === 'invalid') && (
        <span className="text-bad">{t(saving.kind)}</span>
      )}
    </span>
  );
}
