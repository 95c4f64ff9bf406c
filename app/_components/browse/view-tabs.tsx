'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import { browseQuery, readBrowsing, type Browsing } from './browse-path.ts';
import { BUILT_IN_NAMES, BUILT_IN_VIEWS } from './built-in-views.ts';
import { ManageViewsDialog } from './manage-views-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useSavedViews } from './use-saved-views.ts';

type ViewTabsProps = { readonly browsing: Browsing; readonly views: readonly SavedView[] };

/** The views that everybody has, those that were saved, and the ways to save one and to be rid of one. */
export function ViewTabs({ browsing, views }: ViewTabsProps) {
  const t = useTranslations('browse.views');
  const saved = useSavedViews(views);
  const [asked, setAsked] = useState<'save' | 'manage' | null>(null);
  const query = browseQuery(browsing);
  const isShown = (view: string): boolean => browseQuery(readBrowsing(new URLSearchParams(view))) === query;
  return (
    <nav aria-label={t('label')} className="mt-5 flex flex-wrap items-center gap-2">
      <ul className="segments">
        {BUILT_IN_NAMES.map((name) => (
          <li key={name}>
            <ViewLink query={BUILT_IN_VIEWS[name]} name={t(name)} isShown={isShown(BUILT_IN_VIEWS[name])} />
          </li>
        ))}
        {saved.views.map((view: SavedView) => (
          <li key={view.id}>
            <ViewLink query={view.query} name={view.name} isShown={isShown(view.query)} />
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={() => setAsked('save')}>
        {t('save')}
      </button>
      {saved.views.length > 0 && (
        <button type="button" className="button button-quiet" onClick={() => setAsked('manage')}>
          {t('manage')}
        </button>
      )}
      <span role="status" className="text-sm text-soft">
        {saved.news}
      </span>
      {asked === 'save' && <SaveViewDialog query={query} saved={saved} onClose={() => setAsked(null)} />}
      {asked === 'manage' && <ManageViewsDialog saved={saved} onClose={() => setAsked(null)} />}
    </nav>
  );
}

type ViewLinkProps = { readonly query: string; readonly name: string; readonly isShown: boolean };

function ViewLink({ query, name, isShown }: ViewLinkProps) {
  return (
    <Link
      href={query === '' ? '/cards' : `/cards?${query}`}
      className="segment"
      aria-current={isShown ? 'page' : undefined}
      prefetch={false}
      scroll={false}
    >
      {name}
    </Link>
  );
}
