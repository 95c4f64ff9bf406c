'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyMark } from '#app/_components/keys/key-mark.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { BULK_NAMES, type BulkName } from '#lib/study/browse/bulk.ts';
import { BULK_KEYS } from './grid-keys.ts';
import type { BulkActions, BulkNews } from './use-bulk.ts';

type BulkBarProps = {
  readonly count: number;
  readonly bulk: Pick<BulkActions, 'undo' | 'news' | 'isWaiting' | 'failure'>;
  readonly onAct: (name: BulkName) => void;
  readonly onClear: () => void;
};

/** How many cards are selected, what can be done with them, what was done, and the way back; it stays at the lower edge. */
export function BulkBar({ count, bulk: { undo, news, isWaiting, failure }, onAct, onClear }: BulkBarProps) {
  const t = useTranslations('browse.bulk');
  const isIdle = count === 0 && news === null && failure === null;
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-label={t('label')} className="browse-bar" data-idle={isIdle || undefined}>
      <div className="browse-bar-line">
        <span className="num font-semibold">{count > 0 ? t('selected', { count }) : ''}</span>
        <span role="status" className="text-soft">
          <News news={news} /> {isWaiting && t('waiting')}
        </span>
        <span className="browse-bar-ways">
          {count > 0 && (
            <>
              <button type="button" className="button browse-more" onClick={() => setAsking(true)}>
                {t('more')}
              </button>
              <button type="button" className="button button-quiet" onClick={onClear}>
                {t('clear')}
              </button>
            </>
          )}
          {undo && (
            <button type="button" className="button" onClick={undo}>
              {t('undo')}
            </button>
          )}
        </span>
      </div>
      {count > 0 && (
        <div role="group" aria-label={t('label')} className="browse-actions">
          <Actions onAct={onAct} />
        </div>
      )}
      {failure !== null && (
        <p role="alert" className="notice notice-bad">
          {t('failed', { detail: failure })}
        </p>
      )}
      {isAsking && (
        <AppDialog title={t('title', { count })} onClose={() => setAsking(false)}>
          <div className="grid gap-2">
            <Actions
              onAct={(name) => {
                setAsking(false);
                onAct(name);
              }}
            />
          </div>
        </AppDialog>
      )}
    </section>
  );
}

function Actions({ onAct }: Pick<BulkBarProps, 'onAct'>) {
  const t = useTranslations('browse.bulk');
  return BULK_NAMES.map((name) => (
    <button key={name} type="button" className="button" onClick={() => onAct(name)}>
      {t(name)} <KeyMark name={BULK_KEYS[name]} />
    </button>
  ));
}

function News({ news }: { readonly news: BulkNews | null }) {
  const t = useTranslations('browse.bulk');
  if (!news) return null;
  const { kind, name, count, left } = news;
  if (kind === 'nothing') return t(`nothing.${name}`);
  if (kind === 'undone') return t('undone', { count });
  return (
    <>
      {t(`done.${name}`, { count })} {left > 0 && t('left', { count: left })}
    </>
  );
}
