import { exerciseCardId, exerciseIdOf, knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { encompassing, LEAST_CREDIT, type Encompassed, type Encompassing } from '#lib/srs/credit/encompassing.ts';

/** What a pass on an exercise practises of each concept that it names, where its pack states no weight. */
const EXERCISE_WEIGHT = 0.4;
/** What practising a concept practises of each one that it needs directly, where its pack states no weight. */
const NEED_WEIGHT = 0.1;

/** What practises what, from card to card. */
export type CreditGraph = {
  /** The cards that a pass on this card or exercise practises too, and by which part. */
  readonly creditsOf: (cardId: CardId) => ReadonlyMap<CardId, number>;
  /** The cards and exercises that a failure on this card makes doubtful, and how much. */
  readonly doubtsOf: (cardId: CardId) => ReadonlyMap<CardId, number>;
};

/**
 * The graph of a library, made once. Weights are between concepts and from exercises to concepts. An exercise practises
 * its concepts whole, every card of them; a card is one of the n of its concept and carries the n-th part of its weights,
 * for better and for worse.
 */
export function creditGraph(library: Library): CreditGraph {
  let graph = known.get(library);
  if (!graph) known.set(library, (graph = graphOf(library)));
  return graph;
}

const known = new WeakMap<Library, CreditGraph>();

/** The weights as they hold: those that packs state, else the defaults. Nodes are concepts and exercises (by card id). */
export function encompassedIn(library: Library): readonly Encompassed[] {
  const edgesOf = (
    from: string,
    named: readonly string[],
    byDefault: number,
    stated: ReadonlyMap<string, number> = NONE,
  ) => {
    const weights = new Map([...named.map((to) => [to, byDefault] as const), ...stated]);
    return [...weights].flatMap(([to, weight]) =>
      weight > 0 && library.concept(to) !== null ? [{ from, to, weight }] : [],
    );
  };
  return [
    ...library.concepts.flatMap(({ id, needs, encompasses }) => edgesOf(id, needs, NEED_WEIGHT, encompasses)),
    ...library.exercises.flatMap(({ id, concepts, encompasses }) =>
      edgesOf(exerciseCardId(id), concepts, EXERCISE_WEIGHT, encompasses),
    ),
  ];
}

const NONE: ReadonlyMap<never, number> = new Map<never, number>();

function graphOf(library: Library): CreditGraph {
  const graph = encompassing(encompassedIn(library));
  return {
    creditsOf: kept((cardId) => spread(library, cardId, graph.creditsOf)),
    doubtsOf: kept((cardId) => (exerciseIdOf(cardId) === null ? spread(library, cardId, graph.doubtsOf) : NONE)),
  };
}

/** From a card or exercise along the paths of its concept, to the cards of the concepts that they lead to. */
function spread(library: Library, cardId: CardId, pathsOf: Encompassing['creditsOf']): ReadonlyMap<CardId, number> {
  const conceptId = library.card(cardId)?.conceptId ?? null;
  const concept = conceptId === null ? null : library.concept(conceptId);
  const share = concept ? 1 / Math.max(1, concept.cards.length) : 1;
  const parts = new Map<CardId, number>();
  for (const [node, weight] of pathsOf(concept?.id ?? cardId)) {
    const part = weight * share;
    if (part < LEAST_CREDIT) continue;
    for (const to of library.concept(node)?.cards ?? [knownCardId(node)]) parts.set(to, part);
  }
  return parts;
}

function kept(find: (cardId: CardId) => ReadonlyMap<CardId, number>): (cardId: CardId) => ReadonlyMap<CardId, number> {
  const found = new Map<CardId, ReadonlyMap<CardId, number>>();
  return (cardId) => {
    let parts = found.get(cardId);
    if (!parts) found.set(cardId, (parts = find(cardId)));
    return parts;
  };
}
