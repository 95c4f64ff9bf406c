import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { NO_REGISTERS } from '#lib/packs/registers/registers.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { both } from '#tests/support/small-library.ts';

/** Packs of a course of about this size. */
const PACKS = 20;
/** Share of concepts that build on nothing, on one, on two and on three: as in a course of 482 concepts in 21 modules. */
const NEEDS = [0.03, 0.58, 0.35, 0.04];
/** Share of links within a pack; the others go to any pack before. */
const WITHIN_PACK = 0.62;
/** How far back in its own pack a concept finds what it builds on. */
const REACH = 6;
const CARDS = { from: 2, to: 6 };

/** A catalogue of so many concepts in 20 packs, prerequisites first, drawn by the seed; links as dense and as deep as a real course’s. */
export function madeCatalogue(concepts: number, seed: number): Library {
  const prng = prngFrom(seed);
  const made: Concept[] = [];
  for (let index = 0; index < concepts; index += 1) made.push(conceptOf(index, Math.floor((index * PACKS) / concepts)));
  return libraryOf([
    {
      packs: [],
      concepts: new Map(made.map((concept) => [concept.id, concept])),
      cards: new Map(),
      exercises: new Map(),
      quizzes: new Map(),
      formerCards: new Map(),
      formerConcepts: new Map(),
      broken: [],
      problems: [],
      registers: NO_REGISTERS,
      fingerprint: `made ${concepts} ${seed}`,
    },
  ]);

  function conceptOf(index: number, packNumber: number): Concept {
    const [pack, name] = [`pack-${packNumber}`, `concept-${index}`];
    const needs = needsOf(index, Math.ceil((packNumber * concepts) / PACKS));
    const cards = prng.integer(CARDS.from, CARDS.to);
    return {
      id: `${pack}/${name}`,
      pack: packPathOf('content', pack),
      spec: { id: name, title: both(name), summary: both(name), needs },
      needs,
      leadsTo: [],
      note: both('A note.'),
      cards: Array.from({ length: cards }, (_, card) => contentCardId(pack, `${name}-${card}`)),
      exercises: [],
    };
  }

  function needsOf(index: number, packBegins: number): string[] {
    let count = 0;
    for (let draw = prng.uniform(); count < NEEDS.length - 1 && draw >= NEEDS[count]!; count += 1)
      draw -= NEEDS[count]!;
    const needs = new Set<string>();
    for (let link = 0; link < count; link += 1) {
      const within = prng.uniform() < WITHIN_PACK && index > packBegins;
      const last = within ? index - 1 : packBegins - 1;
      const first = within ? Math.max(packBegins, index - REACH) : 0;
      if (last >= first) needs.add(made[prng.integer(first, last)]!.id);
    }
    return [...needs];
  }
}
