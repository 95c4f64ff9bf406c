import { LOCALES } from '#lib/base/localized.ts';
import { keyOf, type FindEntry } from './find-document.ts';
import type { FindIndex } from './find-index.ts';
import { nameTerms } from './index-terms.ts';
import type { Matches } from './match-units.ts';
import { isIdle, unitsOf } from './words.ts';

/** Something that was found. */
export type Hit = {
  readonly entry: FindEntry;
  /** It has what was typed in its text only, not in its title or among its names. */
  readonly isByText: boolean;
};

/** In what something is looked for, and for whom. */
export type Asked = {
  readonly index: FindIndex;
  readonly query: string;
  readonly recent: ReadonlySet<string>;
};

/** What matches, best first: what has this title, what begins with it, what has it in its title or names, and texts. */
export function ranked({ scores, inNames, terms }: Matches, { index, query, recent }: Asked): readonly Hit[] {
  const wanted = sequenceOf(query);
  const places = [...scores.keys()].filter((place) => scores[place]! > 0);
  return places
    .toSorted((one, other) => scores[other]! - scores[one]!)
    .slice(0, MOST)
    .map((place) => {
      const entry = index.entries[place]!;
      const isByText = inNames[place] === 0;
      const worth = scores[place]! * worthOf(entry, isByText) * (recent.has(keyOf(entry)) ? RECENT_WORTH : 1);
      if (isByText) return { hit: { entry, isByText }, tier: TEXT_TIER, score: worth };
      const titles = LOCALES.map((locale) => entry.title[locale]);
      return {
        hit: { entry, isByText },
        tier: Math.min(...titles.map((title) => tierOf(wanted, sequenceOf(title)))),
        score: worth * (0.4 + 0.6 * Math.max(...titles.map((title) => coverage(title, terms)))),
      };
    })
    .toSorted((one, other) => one.tier - other.tier || other.score - one.score)
    .map(({ hit }) => hit);
}

/** Hits that are looked at closely: nobody reads on. */
const MOST = 200;
const RECENT_WORTH = 1.5;

const KIND_WORTH: Readonly<Record<FindEntry['kind'], number>> = {
  concept: 1,
  page: 1,
  setting: 1,
  action: 1,
  exercise: 0.9,
  track: 0.9,
  quiz: 0.85,
  card: 0.6,
};
/** A concept that has it in its note only. */
const NOTE_WORTH = 0.5;

function worthOf({ kind }: FindEntry, isByText: boolean): number {
  return isByText && kind === 'concept' ? NOTE_WORTH : KIND_WORTH[kind];
}

const [SAME, BEGINS, NAMED, TEXT_TIER] = [0, 1, 2, 3];

function tierOf(wanted: string, title: string): number {
  if (wanted === '') return NAMED;
  if (title === wanted) return SAME;
  return title.startsWith(wanted) ? BEGINS : NAMED;
}

/** How much of a title was typed. */
function coverage(title: string, terms: ReadonlySet<string>): number {
  const own = nameTerms(title);
  return own.filter((term) => terms.has(term)).length / Math.max(1, own.length);
}

/** The units of a text as one text, in which only they count. */
function sequenceOf(text: string): string {
  return unitsOf(text)
    .flatMap((unit) => {
      if (unit.kind === 'han') return unit.run;
      if (unit.kind === 'sign') return unit.sign;
      return unit.parts.filter((part) => !isIdle(part));
    })
    .join(' ');
}
