import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { fullConceptId } from './format/concept-id.ts';
import type { Shelf, ShelfCard } from './shelf.ts';

/** What the packs cover of what there is to teach, and what is still open. */
export type Coverage = {
  readonly modules: readonly ModuleCoverage[];
  readonly packs: readonly PackCoverage[];
  /** Planned concepts that something names already, by full id, and what names each. */
  readonly planned: readonly { readonly id: string; readonly namedBy: readonly string[] }[];
  /** Exercises of which no concept is written, by full id. */
  readonly exercisesWithoutConcept: readonly string[];
};

/** What is taught of one module. */
export type ModuleCoverage = {
  readonly id: string;
  readonly title: Localized;
  readonly topics: number;
  /** Topics that have a concept of their own. */
  readonly concepts: number;
  /** Topics that no card names. */
  readonly withoutCards: readonly string[];
  readonly errors: number;
  /** Errors that no card answers. */
  readonly errorsWithoutCard: readonly string[];
};

/** What is open in one pack of concepts. */
export type PackCoverage = {
  readonly id: string;
  readonly cards: number;
  readonly cardsWithoutTopic: readonly CardId[];
  /** Cards to which a fourth option may be easy to find. */
  readonly threeOptions: readonly CardId[];
};

/** Compares a shelf with its registers of topics and errors. */
export function coverageOf(shelf: Shelf): Coverage {
  const cards = [...shelf.cards.values()];
  return {
    modules: modulesOf(shelf, cards),
    packs: shelf.packs
      .filter(({ area }) => area === 'content')
      .map(({ id, path }) =>
        packCoverage(
          id,
          cards.filter(({ pack }) => pack === path),
        ),
      ),
    planned: plannedIn(shelf, cards),
    exercisesWithoutConcept: [...shelf.exercises.values()]
      .filter(({ concepts }) => concepts.length === 0)
      .map(({ id }) => id),
  };
}

function modulesOf({ registers, concepts }: Shelf, cards: readonly ShelfCard[]): ModuleCoverage[] {
  const named = new Set(cards.flatMap(({ spec }) => spec.topics ?? []));
  const answered = new Set(cards.flatMap(({ spec }) => spec.errors ?? []));
  return [...registers.modules].map(([id, title]) => {
    const topics = [...registers.topics.values()].filter(({ module }) => module === id);
    const own = new Set(topics.map((topic) => topic.id));
    const errors = [...registers.errors].filter(([, { topic }]) => own.has(topic)).map(([error]) => error);
    return {
      id,
      title,
      topics: topics.length,
      concepts: topics.filter((topic) => concepts.has(`${id}/${topic.id}`)).length,
      withoutCards: topics.map((topic) => topic.id).filter((topic) => !named.has(topic)),
      errors: errors.length,
      errorsWithoutCard: errors.filter((error) => !answered.has(error)),
    };
  });
}

function packCoverage(id: string, cards: readonly ShelfCard[]): PackCoverage {
  return {
    id,
    cards: cards.length,
    cardsWithoutTopic: cards.filter(({ spec }) => spec.topics === undefined).map((card) => card.id),
    threeOptions: cards
      .filter(({ spec }) => 'options' in spec && Array.isArray(spec.options) && spec.options.length === 3)
      .map((card) => card.id),
  };
}

function plannedIn({ concepts, exercises }: Shelf, cards: readonly ShelfCard[]): Coverage['planned'] {
  const named = new Map<string, string[]>();
  const name = (written: string, pack: string, by: string): void => {
    const to = fullConceptId(written, pack);
    if (!concepts.has(to)) named.set(to, [...(named.get(to) ?? []), by]);
  };
  for (const { id, spec } of concepts.values())
    for (const to of [...spec.needs, ...(spec.next ?? [])]) name(to, packOf(id), id);
  for (const { id, spec } of exercises.values()) for (const to of spec.concepts) name(to, packOf(id), id);
  for (const { id, spec } of cards) if (spec.confusable !== undefined) name(spec.confusable, packOf(id), id);
  return [...named].map(([id, namedBy]) => ({ id, namedBy })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function packOf(id: string): string {
  return id.split('/')[0]!;
}
