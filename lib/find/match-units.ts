import type { FindIndex } from './find-index.ts';
import { FIELDS, pairsOf, PINYIN_MARKS, type Field } from './index-terms.ts';
import { SIGN_NAMES, SIGNS_NAMED } from './signs.ts';
import type { Unit } from './words.ts';

/** How well each entry has what is looked for, by its place: 0 where it has not; and whether a name of it has it. */
export type Matches = {
  readonly scores: Float64Array;
  readonly inNames: Uint8Array;
  /** The terms that count as what is looked for. */
  readonly terms: ReadonlySet<string>;
};

/** How far what is found may be from what was typed. */
export type Reach = 'close' | 'far';

/** What has this unit: as it is, as the beginning of a word, with a slip in it, in Latin letters, or by the name of a sign. */
export function matchUnit(unit: Unit, index: FindIndex, reach: Reach): Matches {
  if (unit.kind === 'sign') {
    return anyOf([
      exactly(unit.sign, index),
      ...(SIGN_NAMES[unit.sign] ?? []).map((name) => exactly(name, index, NAMES)),
    ]);
  }
  if (unit.kind === 'han') return matchHan(unit.run, index, reach);
  const { whole, parts, written } = unit;
  return anyOf([
    nearly(whole, index, reach),
    ...(parts.length > 1 ? [matchName(parts, index, reach)] : []),
    ...(/^[a-z]+$/u.test(written) ? Object.values(PINYIN_MARKS).map((mark) => beginning(mark + written, index)) : []),
    ...(SIGNS_NAMED.get(written) ?? []).map((sign) => exactly(sign, index)),
  ]);
}

/** What has a part of this unit. */
export function matchParts(unit: Unit, index: FindIndex): Matches {
  if (unit.kind === 'sign') return matchUnit(unit, index, 'far');
  if (unit.kind === 'word') return anyOf([unit.whole, ...unit.parts].map((part) => nearly(part, index, 'far')));
  return sumOf([...Array.from(unit.run), ...pairsOf(unit.run)].map((part) => exactly(part, index)));
}

/** What has all of these: their scores together. */
export function allOf(matches: readonly Matches[]): Matches {
  return joined(matches, (scores) =>
    scores.every((score) => score > 0) ? scores.reduce((sum, one) => sum + one, 0) : 0,
  );
}

/** What has any of these: their scores together. */
export function sumOf(matches: readonly Matches[]): Matches {
  return joined(matches, (scores) => scores.reduce((sum, one) => sum + one, 0));
}

/** What has any of these: the best score. */
function anyOf(matches: readonly Matches[]): Matches {
  return joined(matches, (scores) => Math.max(...scores));
}

/** A name in code has all its parts; those that stand nearly everywhere only count for more. */
function matchName(parts: readonly string[], index: FindIndex, reach: Reach): Matches {
  const rare = parts.filter((part) => !index.common.has(part));
  const needed = allOf((rare.length > 0 ? rare : parts).map((part) => nearly(part, index, reach)));
  const all = allOf(parts.map((part) => nearly(part, index, reach)));
  return anyOf([needed, all]);
}

/** Each two characters that stand together in it do there, too; those of which no text is known are passed over from afar. */
function matchHan(run: string, index: FindIndex, reach: Reach): Matches {
  const signs = Array.from(run);
  const pairs = pairsOf(run);
  if (pairs.length === 0) return exactly(run, index);
  const told = pairs.filter((pair) => !index.common.has(pair) && (reach === 'close' || index.terms.has(pair)));
  return anyOf([
    allOf(pairs.map((pair) => exactly(pair, index, NAMES))),
    ...(reach === 'far' ? [allOf(signs.map((sign) => exactly(sign, index, NAMES)))] : []),
    ...(told.length > 0 ? [allOf(told.map((pair) => exactly(pair, index)))] : []),
  ]);
}

const NAMES: readonly Field[] = ['title', 'names'];
const WORTH: Readonly<Record<Field, number>> = { title: 6, names: 4, pinyin: 5, body: 1 };
/** Words that begin with what was typed, of which more are not looked at. */
const MOST_WORDS = 300;

function exactly(term: string, index: FindIndex, fields: readonly Field[] = FIELDS): Matches {
  return matchTerms(new Map([[term, 1]]), index, fields);
}

function beginning(term: string, index: FindIndex): Matches {
  const terms = new Map([[term, 1]]);
  addBeginnings(terms, term, index);
  return matchTerms(terms, index, FIELDS);
}

function nearly(term: string, index: FindIndex, reach: Reach): Matches {
  const terms = new Map<string, number>();
  const slips = term.length < 4 ? 0 : reach === 'far' && term.length > 5 ? 2 : 1;
  if (slips > 0) {
    for (const [other, [, distance]] of index.terms.fuzzyGet(term, slips).entries()) {
      const sameStart = other[0] === term[0] ? 1 : 0.7;
      terms.set(other, (distance === 1 ? 0.5 : 0.25) * sameStart);
    }
  }
  if (term.length > 1) addBeginnings(terms, term, index);
  terms.set(term, 1);
  return matchTerms(terms, index, FIELDS);
}

function addBeginnings(terms: Map<string, number>, term: string, index: FindIndex): void {
  let left = MOST_WORDS;
  for (const other of index.terms.atPrefix(term).keys()) {
    terms.set(other, 0.4 + (0.4 * term.length) / other.length);
    if ((left -= 1) === 0) break;
  }
}

function matchTerms(terms: ReadonlyMap<string, number>, index: FindIndex, fields: readonly Field[]): Matches {
  const count = index.entries.length;
  const [scores, inNames] = [new Float64Array(count), new Uint8Array(count)];
  for (const [term, weight] of terms) {
    const number = index.terms.get(term);
    if (number === undefined) continue;
    const byField = index.places(number);
    for (const field of fields) {
      const places = byField[field];
      if (!places) continue;
      const worth = weight * WORTH[field] * Math.log(1 + (count - places.length + 0.5) / (places.length + 0.5));
      for (const place of places) {
        scores[place] = Math.max(scores[place]!, field === 'body' ? worth * shortness(place, index) : worth);
        if (field !== 'body') inNames[place] = 1;
      }
    }
  }
  return { scores, inNames, terms: new Set(terms.keys()) };
}

/** A word counts for more in a short text. */
function shortness(place: number, { lengths }: FindIndex): number {
  return 2 / (1 + lengths[place]! / TYPICAL_LENGTH);
}

/** Terms of a card. */
const TYPICAL_LENGTH = 100;

function joined(matches: readonly Matches[], join: (scores: readonly number[]) => number): Matches {
  const [first] = matches;
  if (first && matches.length === 1) return first;
  const scores = first!.scores.map((_, place) => join(matches.map((one) => one.scores[place]!)));
  const inNames = first!.inNames.map((_, place) => Math.max(...matches.map((one) => one.inNames[place]!)));
  return { scores, inNames, terms: new Set(matches.flatMap(({ terms }) => [...terms])) };
}
