import Fuse from 'fuse.js';
import type { Locale } from '#lib/base/localized.ts';
import type { FindEntry } from '#lib/study/find/find-entries.ts';

/** Something that can be found, and where it is. */
export type Findable = {
  readonly kind: FindEntry['kind'] | 'page';
  readonly href: string;
  /** Null for a page. */
  readonly pack: string | null;
  readonly title: string;
  /** Other names under which it is found: in the other language, and its id. */
  readonly also: readonly string[];
};

/** What was found: `isNear` where nothing has the name, and these come nearest to it. */
export type Found = { readonly items: readonly Findable[]; readonly isNear: boolean };

const MOST = 12;
const NEAREST = 3;

/** A concept or an exercise, to be found by its name in either language. */
export function findableOf({ kind, id, pack, title }: FindEntry, locale: Locale): Findable {
  const other = locale === 'en' ? title.zh : title.en;
  return {
    kind,
    href: `/${kind === 'concept' ? 'concepts' : 'exercises'}/${id}`,
    pack,
    title: title[locale],
    also: [other, id],
  };
}

/** A function that finds, best first; with nothing to look for, the first of all. */
export function finder(all: readonly Findable[]): (wish: string) => Found {
  const index = (threshold: number) =>
    new Fuse(all, {
      keys: [
        { name: 'title', weight: 2 },
        { name: 'also', weight: 1 },
      ],
      threshold,
      ignoreLocation: true,
    });
  const [close, any] = [index(0.3), index(1)];
  return (wish) => {
    const text = wish.trim();
    if (text === '') return { items: all.slice(0, MOST), isNear: false };
    const items = close.search(text, { limit: MOST }).map(({ item }) => item);
    if (items.length > 0) return { items, isNear: false };
    return { items: any.search(text, { limit: NEAREST }).map(({ item }) => item), isNear: true };
  };
}
