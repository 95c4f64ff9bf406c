import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { postJson } from '#app/_client/post-json.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';

/** The views of the learner, and what can be done with them; each says what is wrong, or null when it is done. */
export type SavedViews = {
  readonly views: readonly SavedView[];
  /** What was done last, in words. */
  readonly news: string;
  readonly save: (view: Pick<SavedView, 'id' | 'name' | 'query'>) => Promise<string | null>;
  readonly remove: (view: SavedView) => Promise<string | null>;
};

/** Views as the page was given them, and as the server has them after each change. */
export function useSavedViews(given: readonly SavedView[]): SavedViews {
  const t = useTranslations('browse.views');
  const [views, setViews] = useState(given);
  const [news, setNews] = useState('');
  const change = async (body: unknown, said: string): Promise<string | null> => {
    const reply = await postJson<readonly SavedView[]>('/api/views', body);
    if (reply.kind === 'unreachable') return t('unreachable');
    if (reply.kind === 'refused') return t('refused', { detail: reply.detail });
    setViews(reply.value);
    setNews(said);
    return null;
  };
  return {
    views,
    news,
    save: ({ id, name, query }) => {
      const isKnown = views.some((view) => view.id === id && view.query === query);
      return change({ save: { id, name, query } }, t(isKnown ? 'renamed' : 'saved', { name: name.trim() }));
    },
    remove: ({ id, name }) => change({ remove: id }, t('removed', { name })),
  };
}
