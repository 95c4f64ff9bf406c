import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import type { FindEntry } from '#lib/study/find/find-entries.ts';
import { findableOf, type Findable } from './findable.ts';

const PAGES = {
  today: '/',
  study: '/study',
  concepts: '/concepts',
  exercises: '/exercises',
  quiz: '/quiz',
  progress: '/progress',
  plan: '/plan',
  custom: '/custom-study',
  memoryModel: '/memory-model',
  cards: '/cards',
  settings: '/settings',
  presets: '/settings/presets',
  licences: '/licences',
} as const;
const PAGE_NAMES = Object.keys(PAGES) as readonly (keyof typeof PAGES)[];

/** What can be found: the pages at once, concepts and exercises when the server has named them. */
export function useFindables(): { readonly all: readonly Findable[]; readonly state: 'loading' | 'here' | 'missing' } {
  const t = useTranslations('nav.find.pages');
  const locale = useLocale();
  const [entries, setEntries] = useState<readonly FindEntry[] | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    loadEntries().then(setEntries, (problem: unknown) => {
      console.error('What can be found could not be loaded.', problem);
      setMissing(true);
    });
  }, []);
  const all = useMemo(
    () => [
      ...PAGE_NAMES.map((name): Findable => ({
        kind: 'page',
        href: PAGES[name],
        pack: null,
        title: t(name),
        also: [name],
      })),
      ...(entries ?? []).map((entry) => findableOf(entry, locale)),
    ],
    [entries, locale, t],
  );
  return { all, state: isMissing ? 'missing' : entries ? 'here' : 'loading' };
}

async function loadEntries(): Promise<readonly FindEntry[]> {
  const response = await fetch('/api/find');
  if (!response.ok) throw new Error(`/api/find answered ${response.status}`);
  return (await response.json()) as readonly FindEntry[];
}
