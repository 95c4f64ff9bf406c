import SearchableMap from 'minisearch/SearchableMap';
import type { Locale } from '#lib/base/localized.ts';
import type { FindEntry, FindKind } from './find-document.ts';
import type { FindIndex, Places } from './find-index.ts';
import { FIELDS, type Field } from './index-terms.ts';
import { NumberReader, NumberWriter } from './packed-numbers.ts';

/**
 * An index as bytes that compress well: all that is no number as JSON, then how long each body is, then the places of each term.
 * Cards are named in one language only, since their questions are most of it.
 */
export function packIndex(index: FindIndex, locale: Locale): Uint8Array<ArrayBuffer> {
  const { entries, lengths, common } = index;
  const terms = [...index.terms].toSorted(([, one], [, other]) => one - other);
  const numbers = new NumberWriter();
  const head: Head = {
    kinds: runsOf(entries.map(({ kind }) => kind)),
    ids: entries.map(({ id }) => id),
    titles: entries.map(({ kind, title }) => (kind === 'card' ? title[locale] : [title.en, title.zh])),
    common: [...common],
    terms: terms.map(([term], at) => withoutShared(term, terms[at - 1]?.[0] ?? '')).join('\n'),
  };
  numbers.writeText(JSON.stringify(head));
  for (const length of lengths) numbers.write(length);
  for (const [, number] of terms) writePlaces(index.places(number), numbers);
  return numbers.bytes();
}

/** The index out of such bytes. Throws where they are not whole. */
export function unpackIndex(bytes: Uint8Array): FindIndex {
  const numbers = new NumberReader(bytes);
  const head = JSON.parse(numbers.readText()) as Head;
  const kinds = head.kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const lengths = head.ids.map(() => numbers.read());
  const terms = new SearchableMap<number>();
  const starts: number[] = [];
  let before = '';
  for (const written of head.terms === '' ? [] : head.terms.split('\n')) {
    before = before.slice(0, written.codePointAt(0)! - FIRST_SIGN) + written.slice(1);
    terms.set(before, starts.length);
    starts.push(numbers.at);
    skipPlaces(numbers);
  }
  return {
    entries: head.ids.map((id, place): FindEntry => {
      const title = head.titles[place]!;
      const [en, zh] = typeof title === 'string' ? [title, title] : title;
      return { kind: kinds[place]!, id, title: { en, zh } };
    }),
    lengths,
    common: new Set(head.common),
    terms,
    places: (term) => readPlaces(numbers.from(starts[term]!)),
  };
}

/** What is no number. */
type Head = {
  /** How many entries of each kind follow one another. */
  readonly kinds: readonly (readonly [FindKind, number])[];
  readonly ids: readonly string[];
  readonly titles: readonly (string | readonly [en: string, zh: string])[];
  readonly common: readonly string[];
  /** In their order, one a line: a sign for how many letters it has in common with the one before, and the others. */
  readonly terms: string;
};

const FIRST_SIGN = 48;

function withoutShared(term: string, before: string): string {
  let shared = 0;
  while (shared < Math.min(before.length, term.length, MOST_SHARED) && before[shared] === term[shared]) shared += 1;
  return String.fromCodePoint(FIRST_SIGN + shared) + term.slice(shared);
}

/** So that the sign for it is one character, and no end of a line. */
const MOST_SHARED = 10_000;

function writePlaces(places: Places, numbers: NumberWriter): void {
  const fields = FIELDS.filter((field) => places[field]);
  numbers.write(fields.reduce((sum, field) => sum + 2 ** FIELDS.indexOf(field), 0));
  for (const field of fields) numbers.writeRising(places[field]!);
}

function skipPlaces(numbers: NumberReader): void {
  for (let fields = numbers.read(); fields > 0; fields &= fields - 1)
    for (let left = numbers.read(); left > 0; left -= 1) numbers.read();
}

function readPlaces(numbers: NumberReader): Places {
  const fields = numbers.read();
  const places: Partial<Record<Field, readonly number[]>> = {};
  for (const [bit, field] of FIELDS.entries()) if (fields & (2 ** bit)) places[field] = numbers.readRising();
  return places;
}

function runsOf<Value>(values: readonly Value[]): (readonly [Value, number])[] {
  const runs: [Value, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}
