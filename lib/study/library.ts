import type { Localized } from '#lib/base/localized.ts';
import type { RunProgram } from '#lib/base/run-program.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import type { Library } from './ports/library.ts';

/**
 * The library of these shelves; what stands on an earlier one goes before what has the same name on a later one. Without
 * `runProgram` what programs compute is missing from its figures.
 */
export function libraryOf(shelves: readonly Shelf[], runProgram: RunProgram | null = null): Library {
  const first = <Value>(find: (shelf: Shelf) => Value | undefined): Value | null => {
    for (const shelf of shelves) {
      const found = find(shelf);
      if (found !== undefined) return found;
    }
    return null;
  };
  const packs = shelves.flatMap((shelf) => shelf.packs);
  const byPath = new Map(packs.toReversed().map((pack) => [pack.path, pack]));
  const formerCards = new Map(shelves.toReversed().flatMap((shelf) => [...shelf.formerCards]));
  return {
    packs,
    formerCards,
    concepts: shelves.flatMap((shelf) => [...shelf.concepts.values()]),
    cards: shelves.flatMap((shelf) => [...shelf.cards.values()]),
    exercises: shelves.flatMap((shelf) => [...shelf.exercises.values()]),
    quizzes: shelves.flatMap((shelf) => [...shelf.quizzes.values()]),
    tracks: shelves.flatMap((shelf) => [...shelf.registers.tracks.values()]),
    core: shelves.find(({ registers }) => registers.core.length > 0)?.registers.core ?? [],
    module: (id) => first((shelf) => shelf.registers.modules.get(id)),
    topic: (id) => first((shelf) => topicIn(shelf, id)),
    broken: shelves.flatMap((shelf) => shelf.broken),
    fingerprint: shelves.map((shelf) => shelf.fingerprint).join('-'),
    pack: (path) => byPath.get(path) ?? null,
    concept: (id) => first((shelf) => shelf.concepts.get(shelf.formerConcepts.get(id) ?? id)),
    card: (id) => first((shelf) => shelf.cards.get(formerCards.get(id) ?? id)),
    work: (key) => first((shelf) => shelf.registers.works.get(key)),
    bridge: new Map(shelves.toReversed().flatMap(({ registers }) => [...registers.bridge])),
    bridgeRow: (id) => first((shelf) => shelf.registers.bridge.get(id)),
    exercise: (id) => first((shelf) => shelf.exercises.get(id)),
    quiz: (id) => first((shelf) => shelf.quizzes.get(id)),
    runProgram,
  };
}

/** A topic is named by its id alone, the concept that teaches it by its module too. */
function topicIn({ registers }: Shelf, conceptId: string): Localized | undefined {
  const [module, id] = conceptId.split('/');
  const topic = registers.topics.get(id ?? '');
  return topic && topic.module === module ? topic.title : undefined;
}
