import { packPathOf, type CardId } from '#lib/base/card-id.ts';
import { NO_REGISTERS } from '#lib/packs/registers/registers.ts';
import type { ShelfCard, ShelfPack, Concept } from '#lib/packs/shelf.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { madeConcept } from '#tests/support/made-concept.ts';
import { both } from '#tests/support/small-library.ts';

const CARDS_OF_CONCEPT = 20;
const CONCEPTS_OF_PACK = 50;

/** A shelf of `cards` basic cards: packs of 50 concepts of 20 cards, each concept needing the one before it in its pack. */
export function bigLibrary(cards: number): Library {
  const concepts: Concept[] = [];
  const packs = new Map<string, ShelfPack>();
  const all = new Map<CardId, ShelfCard>();
  for (let first = 0; first < cards; first += CARDS_OF_CONCEPT) {
    const number = first / CARDS_OF_CONCEPT;
    const pack = `pack-${String(Math.floor(number / CONCEPTS_OF_PACK)).padStart(3, '0')}`;
    const needsBefore = number % CONCEPTS_OF_PACK !== 0;
    const concept = madeConcept({ pack, number, needsBefore, cards: Math.min(CARDS_OF_CONCEPT, cards - first) });
    concepts.push(concept);
    for (const id of concept.cards) all.set(id, cardOf(id, concept));
    const before = packs.get(pack)?.concepts ?? [];
    packs.set(pack, packOf(pack, packs.get(pack)?.spec.order ?? packs.size, [...before, concept.id]));
  }
  return libraryOf([
    {
      packs: [...packs.values()],
      concepts: new Map(concepts.map((concept) => [concept.id, concept])),
      cards: all,
      exercises: new Map(),
      quizzes: new Map(),
      formerCards: new Map(),
      formerConcepts: new Map(),
      broken: [],
      problems: [],
      registers: NO_REGISTERS,
      fingerprint: `big-${cards}`,
    },
  ]);
}

function packOf(id: string, order: number, concepts: readonly string[]): ShelfPack {
  const spec = { id, version: '1.0.0', order, license: 'MIT', title: both(id), summary: both(id) };
  return { path: packPathOf('content', id), area: 'content', id, spec, concepts, exercises: [] };
}

function cardOf(id: CardId, concept: Concept): ShelfCard {
  const name = id.slice(id.indexOf('/') + 1);
  const front = both(`What is $f(x)$ of ${name}, and why?`);
  const back = both(`It is $\\frac{x^2}{2}$: the derivative of ${name} says so.`);
  return {
    id,
    pack: concept.pack,
    conceptId: concept.id,
    spec: { kind: 'basic', id: name, source: 'Nobody 2026, §1', front, back },
  };
}
