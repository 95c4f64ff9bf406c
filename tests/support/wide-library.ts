import { libraryOf } from '#lib/study/library.ts';
import { exerciseCardId, packPathOf, type CardId } from '#lib/base/card-id.ts';
import { NO_REGISTERS } from '#lib/packs/registers/registers.ts';
import type { Shelf, ShelfCard, ShelfPack, Concept, Exercise } from '#lib/packs/shelf.ts';
import { madeConcept } from './made-concept.ts';
import { both, SMALL_LIBRARY } from './small-library.ts';

const PACKS = ['first', 'second', 'third'];
const CONCEPTS_OF_PACK = 50;
const CARDS_OF_CONCEPT = 2;
/** In each pack every concept but each fifth needs the one before it. */
const BEGINS_ANEW = 5;
const EXERCISES = 12;

const CONCEPTS: readonly Concept[] = PACKS.flatMap((pack) =>
  Array.from({ length: CONCEPTS_OF_PACK }, (_, number) =>
    madeConcept({ pack, number, needsBefore: number % BEGINS_ANEW !== 0, cards: CARDS_OF_CONCEPT }),
  ),
);
const EXERCISE_LIST: readonly Exercise[] = Array.from({ length: EXERCISES }, (_, index) => exerciseOf(index));

const WIDE_SHELF: Shelf = {
  packs: [
    ...PACKS.map((id) => packOf('content', id)),
    { ...packOf('exercises', 'made'), exercises: EXERCISE_LIST.map(({ id }) => id) },
  ],
  concepts: new Map(CONCEPTS.map((concept) => [concept.id, concept])),
  cards: new Map(CONCEPTS.flatMap((concept) => concept.cards.map((id) => [id, cardOf(id, concept)] as const))),
  exercises: new Map(EXERCISE_LIST.map((exercise) => [exercise.id, exercise])),
  quizzes: new Map(),
  formerCards: new Map(),
  formerConcepts: new Map(),
  broken: [],
  problems: [],
  registers: NO_REGISTERS,
  fingerprint: 'wide',
};

/** Three packs of 50 concepts of two cards, most of which need the one before them, and a dozen exercises. */
export const WIDE_LIBRARY = libraryOf([WIDE_SHELF]);

function packOf(area: ShelfPack['area'], id: string): ShelfPack {
  const { spec } = SMALL_LIBRARY.packs[0]!;
  const concepts =
    area === 'content' ? CONCEPTS.filter(({ pack }) => pack === packPathOf(area, id)).map((concept) => concept.id) : [];
  return {
    path: packPathOf(area, id),
    area,
    id,
    spec: { ...spec, id, title: both(id), summary: both(id) },
    concepts,
    exercises: [],
  };
}

/** Of two concepts, the last one of none. */
function exerciseOf(index: number): Exercise {
  const { spec, ...exercise } = SMALL_LIBRARY.exercise('losses/softmax')!;
  const id = `exercise-${index}`;
  const concepts =
    index === EXERCISES - 1 ? [] : [CONCEPTS[index * 11]!.id, CONCEPTS[(index * 29) % CONCEPTS.length]!.id];
  return {
    ...exercise,
    id: `made/${id}`,
    pack: packPathOf('exercises', 'made'),
    cardId: exerciseCardId(`made/${id}`),
    spec: { ...spec, id, concepts: [] },
    concepts,
  };
}

function cardOf(id: CardId, concept: Concept): ShelfCard {
  const name = id.slice(id.indexOf('/') + 1);
  return {
    id,
    pack: concept.pack,
    conceptId: concept.id,
    spec: { kind: 'basic', id: name, source: 'Nobody 2026', front: both(name), back: both(name) },
  };
}
