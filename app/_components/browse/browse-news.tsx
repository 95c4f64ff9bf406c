import { Keyboard } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { CardRows } from '#lib/study/browse/card-row.ts';
import type { Browsing, readBrowsing } from './browse-path.ts';
import type { TextSearch } from './use-text-search.ts';

type BrowseNewsProps = {
  readonly data: CardRows | null;
  readonly browsing: Browsing & Pick<ReturnType<typeof readBrowsing>, 'ignored'>;
  readonly search: TextSearch;
  /** How many rows. */
  readonly shown: number;
  readonly onKeys: () => void;
};

/** How many cards are shown, and what of the address or the search did not work out. */
export function BrowseNews({ data, browsing: { filter, ignored }, search, shown, onKeys }: BrowseNewsProps) {
  const t = useTranslations('browse');
  const format = useFormatter();
  const gone = (['pack', 'concept'] as const).filter((name) => {
    const id = filter[name];
    return data !== null && id !== null && !Object.hasOwn(data[`${name}s`], id);
  });
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p role="status" className="num text-soft">
          {data && t('shown', { shown, count: data.rows.length })} {search.state === 'asking' && t('filter.finding')}
        </p>
        <button type="button" className="button button-quiet browse-keys" onClick={onKeys}>
          <Keyboard aria-hidden="true" size={18} strokeWidth={1.9} />
          {t('keys.button')}
        </button>
      </div>
      {search.state === 'failed' && <p className="notice mb-3">{t('filter.notFound')}</p>}
      {ignored.length > 0 && (
        <p className="notice mb-3">
          {t('filter.ignored', { list: format.list(ignored.map(({ name, value }) => `${name}=${value}`)) })}
        </p>
      )}
      {gone.map((name) => (
        <p key={name} className="notice mb-3">
          {t('filter.goneNotice', { name, id: filter[name] ?? '' })}
        </p>
      ))}
    </>
  );
}
