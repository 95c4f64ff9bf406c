import type { Localized } from '#lib/base/localized.ts';

/** The kinds of what can be found. */
export type FindKind = 'concept' | 'exercise' | 'track' | 'quiz' | 'page' | 'setting' | 'action' | 'card';

/** What of something found is shown, and how it is told from others. */
export type FindEntry = {
  readonly kind: FindKind;
  /** Of its kind: `pack/name` of a concept, the whole id of a card, the name of a page. */
  readonly id: string;
  /** A title; of a card how its question begins. */
  readonly title: Localized;
};

/** Something that can be found, and the words under which it is looked for. */
export type FindDocument = FindEntry & {
  /** Other names: an id, names in code. */
  readonly names: readonly string[];
  /** Syllables of each run of Chinese characters of the title; empty where it is not to be found by them. */
  readonly pinyin: readonly (readonly string[])[];
  /** Plain text of what it asks or sums up, in both languages. */
  readonly lead: readonly string[];
  /** Plain text of all else that it says, in both languages. */
  readonly rest: readonly string[];
};

/** Tells an entry from all others. */
export function keyOf({ kind, id }: Pick<FindEntry, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}
