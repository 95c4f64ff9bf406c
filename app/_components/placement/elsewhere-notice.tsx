import { useTranslations } from 'next-intl';
import type { PlacementStore } from './use-kept-placement.ts';

/** What another tab did to this placement; nothing of it is lost. */
export function ElsewhereNotice({ store }: { readonly store: PlacementStore }) {
  const t = useTranslations('placement.elsewhere');
  const { elsewhere, before, takeUp } = store;
  return (
    <div role="status">
      {elsewhere && (
        <div className="notice mb-4 flex flex-wrap items-center gap-3">
          <p>{t(elsewhere)}</p>
          {elsewhere === 'begun' && before && (
            <button type="button" className="button" onClick={takeUp}>
              {t('takeUp')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
