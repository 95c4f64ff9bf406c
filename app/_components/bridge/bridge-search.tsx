'use client';

import { useTranslations } from 'next-intl';

/** Asks for rows by a name or a word; what is found changes with each letter. */
export function BridgeSearch({ query, count, onQuery, fieldId }: BridgeSearchProps) {
  const t = useTranslations('workbench.bridge');
  return (
    <div role="search" className="bridge-search" aria-label={t('title')}>
      <label>
        <span className="text-sm text-soft">{t('label')}</span>
        <input
          id={fieldId}
          type="search"
          className="field"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </label>
      {query.trim() !== '' && (
        <p role="status" className="text-soft">
          {count === 0 ? t('none') : t('count', { count })}{' '}
          <button type="button" className="button button-quiet" onClick={() => onQuery('')}>
            {t('clear')}
          </button>
        </p>
      )}
    </div>
  );
}

type BridgeSearchProps = {
  readonly query: string;
  readonly count: number;
  readonly onQuery: (query: string) => void;
  readonly fieldId?: string;
};
