import { packIdOf } from '#lib/base/card-id.ts';
import type { Locale } from '#lib/base/localized.ts';
import { find, LONGEST_QUERY } from '#lib/find/find.ts';
import { keyOf, type FindEntry, type FindKind } from '#lib/find/find-document.ts';
import type { FindIndex } from '#lib/find/find-index.ts';

/** A note is a concept that has what was typed in its text only. */
export type ShownKind = FindKind | 'note';

/** Something that can be chosen. */
export type PaletteItem = {
  readonly key: string;
  readonly kind: ShownKind;
  readonly entry: FindEntry;
  readonly title: string;
  /** Null for what is of no pack. */
  readonly pack: string | null;
};

/** What stands under one heading; those that come near what was typed have none. */
export type PaletteGroup = {
  readonly name: ShownKind | 'best' | 'recent' | null;
  readonly items: readonly PaletteItem[];
};

/** What the palette shows: `isNear` where nothing has all that was typed, and this comes near it. */
export type PaletteView = {
  readonly groups: readonly PaletteGroup[];
  /** Everything that was found, shown or not. */
  readonly count: number;
  readonly isNear: boolean;
  readonly isTooLong: boolean;
};

/** What is shown for what was typed; with nothing typed what was opened lately, then actions and pages. */
export function paletteView(index: FindIndex, { typed, recent, locale }: PaletteWish): PaletteView {
  const item = (entry: FindEntry, isByText = false): PaletteItem => ({
    key: keyOf(entry),
    kind: isByText && entry.kind === 'concept' ? 'note' : entry.kind,
    entry,
    title: entry.title[locale],
    pack: packOf(entry),
  });
  if (typed.trim() === '') {
    const groups = startGroups(index, recent, item);
    return { groups, count: groups.flatMap(({ items }) => items).length, isNear: false, isTooLong: false };
  }
  const { hits, isNear } = find(index, typed, new Set(recent));
  const items = hits.map(({ entry, isByText }) => item(entry, isByText));
  return {
    groups: isNear ? named(null, items) : resultGroups(items),
    count: items.length,
    isNear: isNear && items.length > 0,
    isTooLong: typed.length > LONGEST_QUERY,
  };
}

/** What is looked for, and for whom. */
type PaletteWish = {
  readonly typed: string;
  /** Keys of what was opened lately, latest first. */
  readonly recent: readonly string[];
  readonly locale: Locale;
};

/** With so few results they need no headings. */
const FEW = 5;
const BEST = 3;
/** Of each kind, below the best. */
const MOST_OF_KIND = 5;
const MOST_RECENT = 6;
const GROUPS: readonly ShownKind[] = [
  'concept',
  'exercise',
  'card',
  'note',
  'track',
  'quiz',
  'page',
  'setting',
  'action',
];

function resultGroups(items: readonly PaletteItem[]): readonly PaletteGroup[] {
  if (items.length <= FEW) return named('best', items);
  const others = items.slice(BEST);
  return [
    ...named('best', items.slice(0, BEST)),
    ...GROUPS.flatMap((kind) => named(kind, others.filter((one) => one.kind === kind).slice(0, MOST_OF_KIND))),
  ];
}

function startGroups(
  { entries }: FindIndex,
  recent: readonly string[],
  item: (entry: FindEntry) => PaletteItem,
): readonly PaletteGroup[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const opened = recent.flatMap((key) => byKey.get(key) ?? []).slice(0, MOST_RECENT);
  const known = new Set(opened);
  const ofKind = (kind: FindKind): readonly PaletteItem[] =>
    entries.filter((entry) => entry.kind === kind && !known.has(entry)).map((entry) => item(entry));
  return [
    ...named(
      'recent',
      opened.map((entry) => item(entry)),
    ),
    ...named('action', ofKind('action')),
    ...named('page', ofKind('page')),
  ];
}

/** A group, where there is anything in it. */
function named(name: PaletteGroup['name'], items: readonly PaletteItem[]): readonly PaletteGroup[] {
  return items.length > 0 ? [{ name, items }] : [];
}

function packOf({ kind, id }: FindEntry): string | null {
  return kind === 'concept' || kind === 'exercise' || kind === 'card' || kind === 'quiz' ? packIdOf(id) : null;
}
