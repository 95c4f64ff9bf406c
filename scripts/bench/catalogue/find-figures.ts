import { gzipSync } from 'node:zlib';
import { LOCALES, type Locale } from '#lib/base/localized.ts';
import { find } from '#lib/find/find.ts';
import { makeFindIndex } from '#lib/find/find-index.ts';
import { packIndex, unpackIndex } from '#lib/find/packed-index.ts';
import { placeDocuments } from '#lib/place-documents.ts';
import { findDocuments } from '#lib/study/find/find-documents.ts';
import { libraryOf } from '#lib/study/library.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { FOUND_QUERIES } from '#tests/packs/found-queries.ts';

/** What the index of a catalogue weighs, and what it takes to make, to open and to ask it; times in milliseconds. */
export type FindFigures = {
  readonly concepts: number;
  readonly cards: number;
  readonly terms: number;
  readonly makeMillis: readonly number[];
  readonly packed: Readonly<Record<Locale, number>>;
  readonly gzipped: Readonly<Record<Locale, number>>;
  readonly openMillis: readonly number[];
  /** Of each query by itself, in each round. */
  readonly askMillis: readonly number[];
};

/** Makes the index of the catalogue in `tree` and asks it what learners type. */
export function findFigures(tree: string, rounds: number): FindFigures {
  const home = process.cwd();
  process.chdir(tree);
  const library = libraryOf([shelfAt('.')]);
  process.chdir(home);
  const make = () => makeFindIndex([...placeDocuments(), ...findDocuments(library)]);
  const repeated = Array.from({ length: rounds }, (_, round) => round);
  const makeMillis = repeated.map(() => millisOf(make));
  const index = make();
  const bytes = (locale: Locale) => packIndex(index, locale);
  const packed = bytes('en');
  const openMillis = repeated.map(() => millisOf(() => unpackIndex(packed)));
  const opened = unpackIndex(packed);
  const queries = Object.values(FOUND_QUERIES).flat();
  return {
    concepts: library.concepts.length,
    cards: library.cards.length,
    terms: index.terms.size,
    makeMillis,
    packed: inEach((locale) => bytes(locale).length),
    gzipped: inEach((locale) => gzipSync(bytes(locale), { level: 9 }).length),
    openMillis,
    askMillis: repeated.flatMap(() => queries.map(([typed]) => millisOf(() => find(opened, typed)))),
  };
}

function inEach(measure: (locale: Locale) => number): Readonly<Record<Locale, number>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, measure(locale)])) as Record<Locale, number>;
}

function millisOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
