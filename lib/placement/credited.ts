import type { PlacementAnswer } from './placement.ts';
import type { PlacementGraph } from './placement-graph.ts';

/** A right answer that claims more than this many concepts needs a second one among them. */
export const LARGEST_UNCONFIRMED = 12;

/** What the answers say is known, by place. */
export type Conclusion = {
  readonly credited: ReadonlySet<number>;
  /** What a right answer claims that nothing confirms so far. */
  readonly pending: ReadonlySet<number>;
  /** What was answered wrong, and all that builds on it. */
  readonly closed: ReadonlySet<number>;
};

/**
 * What follows from these answers. A right one claims its concept and all that this builds on; a large claim counts once a second right answer
 * stands among what it claims. A wrong one closes its concept and all that builds on it; its concept alone, where something that builds on it
 * was right, since who knows slips more often than who does not know guesses. What is closed is never credited.
 */
export function concludedFrom(graph: PlacementGraph, answers: readonly PlacementAnswer[]): Conclusion {
  const placesOf = (wasRight: boolean): readonly number[] =>
    answers.flatMap(({ concept, isRight }) => (isRight === wasRight ? (graph.placeOf.get(concept) ?? []) : []));
  const right = placesOf(true);
  const closed = new Set<number>();
  for (const place of placesOf(false)) {
    const above = graph.descendants[place]!;
    closed.add(place);
    if (!right.some((one) => above.includes(one))) for (const one of above) closed.add(one);
  }
  const credited = new Set<number>();
  const claimed = new Set<number>();
  for (const place of right) {
    const claim = [place, ...graph.ancestors[place]!].filter((one) => !closed.has(one));
    const confirming = right.filter((other) => other !== place && claim.includes(other));
    const isSure = claim.length <= LARGEST_UNCONFIRMED || confirming.length > 0;
    for (const one of claim) (isSure ? credited : claimed).add(one);
  }
  return { credited, pending: new Set([...claimed].filter((place) => !credited.has(place))), closed };
}

/** Ids of what was credited, in the learning order. */
export function creditedIds(graph: PlacementGraph, answers: readonly PlacementAnswer[]): readonly string[] {
  const { credited } = concludedFrom(graph, answers);
  return graph.concepts.flatMap(({ id }, place) => (credited.has(place) ? [id] : []));
}
