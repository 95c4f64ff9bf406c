import { useTranslations } from 'next-intl';
import type { CardRow } from '#lib/study/browse/card-row.ts';

/** How a card stands, in words: first what keeps it from being asked. */
export function RowTags({ row }: { readonly row: CardRow }) {
  const t = useTranslations('browse');
  const { kind, suspended, buriedUntil, leech, moved, provisional, flagged, state } = row;
  return (
    <span className="browse-tags">
      {kind === undefined && <span className="tag text-warn">{t('states.gone')}</span>}
      {suspended && <span className="tag text-warn">{t('states.suspended')}</span>}
      {buriedUntil !== undefined && <span className="tag">{t('states.buried')}</span>}
      {leech && <span className="tag text-hard">{t('states.leech')}</span>}
      {flagged && <span className="tag text-hard">{t('states.flagged')}</span>}
      {moved && <span className="tag">{t(`moved.${moved}`)}</span>}
      <span className="text-soft">{t(provisional ? 'states.provisional' : `states.${state}`)}</span>
    </span>
  );
}
