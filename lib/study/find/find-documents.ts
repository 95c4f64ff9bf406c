import { packIdOf } from '#lib/base/card-id.ts';
import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { Track } from '#lib/exercises/track.ts';
import type { FindDocument } from '#lib/find/find-document.ts';
import { plainText } from '#lib/find/plain-text.ts';
import { unitsOf } from '#lib/find/words.ts';
import type { Concept, Exercise, QuizFile, ShelfCard } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { cardTexts } from './card-texts.ts';
import { syllablesOf } from './pinyin.ts';

/** Everything of the packs that can be found, one at a time, in the order of learning: what is above its cards, then the cards. */
export function* findDocuments(library: Library): Generator<FindDocument, void> {
  const { concepts, exercises, tracks, quizzes, cards } = library;
  for (const concept of concepts) yield conceptDocument(concept, library);
  for (const exercise of exercises) yield exerciseDocument(exercise, library);
  for (const track of tracks) yield trackDocument(track);
  for (const quiz of quizzes) yield quizDocument(quiz);
  for (const card of cards) yield cardDocument(card);
}

function conceptDocument({ id, spec, note }: Concept, library: Library): FindDocument {
  const { module } = library;
  const pack = module(packIdOf(id));
  return {
    kind: 'concept',
    id,
    title: spec.title,
    names: [ownName(id), ...(spec.topics ?? []), ...signsOften(note.en)],
    pinyin: syllablesOf(spec.title.zh),
    lead: bothOf(spec.summary),
    rest: [...bothOf(pack), ...bothOf(note)],
  };
}

function exerciseDocument({ id, spec, concepts, instructions, python }: Exercise, library: Library): FindDocument {
  const inPython = [...(python?.starter ?? '').matchAll(/^def (\w+)/gmu)].map(([, name]) => name!);
  const rows = spec.bridge.flatMap((row) => library.bridgeRow(row) ?? []);
  return {
    kind: 'exercise',
    id,
    title: spec.title,
    names: [ownName(id), ...spec.functions.flatMap(({ name, hidden }) => (hidden ? [] : [name])), ...inPython],
    pinyin: syllablesOf(spec.title.zh),
    lead: [],
    rest: [
      ...concepts.flatMap((concept) => bothOf(library.concept(concept)?.spec.title)),
      ...bothOf(instructions),
      ...rows.flatMap(({ numpy, pytorch }) => [numpy, pytorch]),
    ],
  };
}

function trackDocument({ id, title, summary }: Track): FindDocument {
  return {
    kind: 'track',
    id,
    title,
    names: [id],
    pinyin: syllablesOf(title.zh),
    lead: bothOf(summary),
    rest: [],
  };
}

function quizDocument({ id, spec }: QuizFile): FindDocument {
  return {
    kind: 'quiz',
    id,
    title: spec.title,
    names: [ownName(id)],
    pinyin: syllablesOf(spec.title.zh),
    lead: bothOf(spec.description),
    rest: [],
  };
}

function cardDocument({ id, spec }: ShelfCard): FindDocument {
  const { question, rest } = cardTexts(spec);
  return {
    kind: 'card',
    id,
    title: mapLocalized(question, (text, locale) => shortened(plainText(text), locale)),
    names: [],
    pinyin: [],
    lead: bothOf(question),
    rest: rest.map(plainText),
  };
}

/** Of a question, as much as stands in a line or two. */
const SHOWN: Readonly<Record<Locale, number>> = { en: 76, zh: 38 };

function shortened(text: string, locale: Locale): string {
  if (text.length <= SHOWN[locale]) return text;
  const cut = text.slice(0, SHOWN[locale]);
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function bothOf(text: Localized | undefined | null): readonly string[] {
  return text ? LOCALES.map((locale) => plainText(text[locale])) : [];
}

/** The signs that a note is about: those that it writes again and again. */
function signsOften(note: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of unitsOf(plainText(note)))
    if (unit.kind === 'sign') counts.set(unit.sign, (counts.get(unit.sign) ?? 0) + 1);
  return [...counts].flatMap(([sign, count]) => (count >= OFTEN ? [sign] : []));
}

const OFTEN = 4;

/** Without its pack. */
function ownName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
