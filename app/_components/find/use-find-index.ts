import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { makeFindIndex, type FindIndex } from '#lib/find/find-index.ts';
import { unpackIndex } from '#lib/find/packed-index.ts';
import { PAGES } from './places.ts';

/** The index of what can be found; of pages alone until it is here, and where it does not come. */
export function useFindIndex(): {
  readonly index: FindIndex;
  readonly state: 'loading' | 'here' | 'missing';
  readonly retry: () => void;
} {
  const locale = useLocale();
  const pages = usePagesIndex();
  const [loaded, setLoaded] = useState<Loaded | null>(() => known.get(locale) ?? null);
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState<number | null>(null);
  useEffect(() => {
    loadIndex(locale).then(setLoaded, (problem: unknown) => {
      console.error('The index of what can be found could not be loaded.', problem);
      setFailed(tries);
    });
  }, [locale, tries]);
  const index = loaded?.locale === locale ? loaded.index : null;
  const state = index ? 'here' : failed === tries ? 'missing' : 'loading';
  return { index: index ?? pages, state, retry: () => setTries(tries + 1) };
}

type Loaded = { readonly locale: Locale; readonly tag: string | null; readonly index: FindIndex };

/** Of each language, what came last; it is asked each time whether it has changed. */
const known = new Map<Locale, Loaded>();

async function loadIndex(locale: Locale): Promise<Loaded> {
  const response = await fetch(`/api/find?in=${locale}`);
  if (!response.ok || !response.body) throw new Error(`/api/find answered ${response.status}`);
  const tag = response.headers.get('etag');
  const before = known.get(locale);
  if (before && before.tag === tag) return before;
  const opened = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  const loaded = { locale, tag, index: unpackIndex(new Uint8Array(await opened.arrayBuffer())) };
  known.set(locale, loaded);
  return loaded;
}

function usePagesIndex(): FindIndex {
  const t = useTranslations('nav.find.pages');
  return useMemo(() => {
    const names = Object.keys(PAGES) as (keyof typeof PAGES)[];
    return makeFindIndex(
      names.map((id) => ({
        kind: 'page',
        id,
        title: { en: t(id), zh: t(id) },
        names: [id],
        pinyin: [],
        lead: [],
        rest: [],
      })),
    );
  }, [t]);
}
