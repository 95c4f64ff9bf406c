'use client';

import { useTranslations } from 'next-intl';
import type { ListViews } from '#lib/study/lists/list-views.ts';
import { ListNews } from './list-news.tsx';
import { useListChange } from './use-list-change.ts';

type RemovedListsProps = {
  readonly removed: ListViews['removed'];
  /** The one that was removed just now; null where none was. */
  readonly justNow: string | null;
};

/** What was deleted, each to be had back; that of this moment with its own line. */
export function RemovedLists({ removed, justNow }: RemovedListsProps) {
  const t = useTranslations('exercises.lists.remove');
  const changing = useListChange();
  const latest = removed.find(({ id }) => id === justNow);
  const bringBack = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <button
      type="button"
      className="button"
      aria-label={t('bringBackOf', { name })}
      aria-disabled={changing.isBusy}
      onClick={() => void changing.change({ kind: 'bringBack', id }, t('broughtBack', { name }))}
    >
      {t('bringBack')}
    </button>
  );
  return (
    <>
      {latest && (
        <p role="status" className="notice mt-4 flex flex-wrap items-center gap-4">
          {t('done', { name: latest.name })} {bringBack(latest)}
        </p>
      )}
      <ListNews changing={changing} />
      {removed.length > (latest ? 1 : 0) && (
        <details className="mt-4">
          <summary className="disclosure min-h-11">{t('deleted', { count: removed.length })}</summary>
          <ul className="lists-rows mt-2">
            {removed.map((list) => (
              <li key={list.id}>
                <span className="lists-name">{list.name}</span>
                {bringBack(list)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
