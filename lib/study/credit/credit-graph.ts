import type { Catalog } from '#lib/packs/catalog.ts';
import { encompassing, LEAST_CREDIT, type Encompassed, type Encompassing } from '#lib/srs/credit/encompassing.ts';
import { exerciseCardId, exerciseIdOf } from '#lib/study/cards/study-cards.ts';

/** What a pass on an exercise practises of each concept that it names, where its pack states no weight. */
const EXERCISE_WEIGHT = 0.4;
/** What practising a concept practises of each one that it needs directly, where its pack states no weight. */
const NEED_WEIGHT = 0.1;

/** What practises what, from card to card. */
export type CreditGraph = {
  /** The cards that a pass on this card or exercise practises too, and by which part. */
  readonly creditsOf: (cardId: string) => ReadonlyMap<string, number>;
  /** The cards and exercises that a failure on this card makes doubtful, and how much. */
  readonly doubtsOf: (cardId: string) => ReadonlyMap<string, number>;
};

/**
 * The graph of a catalogue, made once. Weights are between concepts and from exercises to concepts. An exercise practises
 * its concepts whole, every card of them; a card is one of the n of its concept and carries the n-th part of its weights,
 * for better and for worse.
 */
export function creditGraph(catalog: Catalog): CreditGraph {
  let graph = known.get(catalog);
  if (!graph) known.set(catalog, (graph = graphOf(catalog)));
  return graph;
}

const known = new WeakMap<Catalog, CreditGraph>();

/** The weights as they hold: those that packs state, else the defaults. Nodes are concepts and exercises (by card id). */
export function encompassedIn(catalog: Catalog): readonly Encompassed[] {
  const edgesOf = (
    from: string,
    named: readonly string[],
    byDefault: number,
    stated: ReadonlyMap<string, number> = NONE,
  ) => {
    const weights = new Map([...named.map((to) => [to, byDefault] as const), ...stated]);
    return [...weights].flatMap(([to, weight]) =>
      weight > 0 && catalog.concepts.has(to) ? [{ from, to, weight }] : [],
    );
  };
  return [
    ...[...catalog.concepts.values()].flatMap(({ id, needs, encompasses }) =>
      edgesOf(id, needs, NEED_WEIGHT, encompasses),
    ),
    ...[...catalog.exercises.values()].flatMap(({ id, concepts, encompasses }) =>
      edgesOf(exerciseCardId(id), concepts, EXERCISE_WEIGHT, encompasses),
    ),
  ];
}

const NONE: ReadonlyMap<string, number> = new Map();

function graphOf(catalog: Catalog): CreditGraph {
  const graph = encompassing(encompassedIn(catalog));
  return {
    creditsOf: kept((cardId) => spread(catalog, cardId, graph.creditsOf)),
    doubtsOf: kept((cardId) => (exerciseIdOf(cardId) === null ? spread(catalog, cardId, graph.doubtsOf) : NONE)),
  };
}

/** From a card or exercise along the paths of its concept, to the cards of the concepts that they lead to. */
function spread(catalog: Catalog, cardId: string, pathsOf: Encompassing['creditsOf']): ReadonlyMap<string, number> {
  const conceptId = catalog.cards.get(cardId)?.conceptId;
  const concept = conceptId === undefined ? undefined : catalog.concepts.get(conceptId);
  const share = concept ? 1 / Math.max(1, concept.cards.length) : 1;
  const parts = new Map<string, number>();
  for (const [node, weight] of pathsOf(concept?.id ?? cardId)) {
    const part = weight * share;
    if (part < LEAST_CREDIT) continue;
    for (const to of catalog.concepts.get(node)?.cards ?? [node]) parts.set(to, part);
  }
  return parts;
}

function kept(find: (cardId: string) => ReadonlyMap<string, number>): (cardId: string) => ReadonlyMap<string, number> {
  const found = new Map<string, ReadonlyMap<string, number>>();
  return (cardId) => {
    let parts = found.get(cardId);
    if (!parts) found.set(cardId, (parts = find(cardId)));
    return parts;
  };
}
