import type { Familiarity, Placement } from './placement.ts';
import type { PlacementGraph } from './placement-graph.ts';

/** How likely each concept is known, by place; whoever knows a concept knows what it builds on. */
export type Belief = readonly number[];

/** Somebody knows the answer and gives a wrong one. */
export const SLIP = 0.1;

/** Somebody gives the right answer to a typed question without knowing it. */
export const GUESS = 0.02;

/** How likely somebody who says so knows the concept of a pack on which most builds, and the one on which least does. */
const SPANS: Readonly<Record<Familiarity, readonly [most: number, least: number]>> = {
  none: [0.1, 0.01],
  some: [0.9, 0.05],
  most: [0.98, 0.55],
};

/** By how many logits one answer moves the other concepts of its pack. */
const NEIGHBOUR_LOGITS = 0.3;

const SMALLEST = 0.001;

/** What is believed after these words and answers. */
export function beliefAfter(graph: PlacementGraph, { familiarity, answers }: Placement): Belief {
  return answers.reduce(
    (belief, { concept, isRight }) => {
      const place = graph.placeOf.get(concept);
      return place === undefined ? belief : updated(graph, belief, place, isRight);
    },
    firstBelief(graph, familiarity),
  );
}

/** How likely the answer to a concept that is known so likely is right. */
export function rightChance(known: number): number {
  return known * (1 - SLIP) + (1 - known) * GUESS;
}

/** What much builds on is known first. Whoever knows one pack knows what it builds on in another, whatever they said of that. */
function firstBelief({ concepts, needs, descendants }: PlacementGraph, familiarity: Placement['familiarity']): Belief {
  const byPack = new Map<string, number[]>();
  for (const [place, { pack }] of concepts.entries()) byPack.set(pack, [...(byPack.get(pack) ?? []), place]);
  const said: number[] = concepts.map(() => 0);
  for (const [pack, places] of byPack) {
    const [most, least] = SPANS[familiarity[pack] ?? 'none'];
    const ranked = places.toSorted((one, other) => descendants[other]!.length - descendants[one]!.length);
    for (const [rank, place] of ranked.entries()) {
      said[place] = most + ((least - most) * rank) / Math.max(1, ranked.length - 1);
    }
  }
  for (const place of [...concepts.keys()].toReversed()) {
    for (const need of needs[place]!) said[need] = Math.max(said[need]!, said[place]!);
  }
  return said.map(within);
}

/** Bayes for the concept, what it builds on and what builds on it; its pack moves a little as well. */
function updated(graph: PlacementGraph, belief: Belief, asked: number, isRight: boolean): Belief {
  const before = within(belief[asked]!);
  const ifKnown = isRight ? 1 - SLIP : SLIP;
  const ifNot = isRight ? GUESS : 1 - GUESS;
  const after = (before * ifKnown) / (before * ifKnown + (1 - before) * ifNot);
  const { pack } = graph.concepts[asked]!;
  const shift = isRight ? NEIGHBOUR_LOGITS : -NEIGHBOUR_LOGITS;
  const next = belief.map((known, place) => (graph.concepts[place]!.pack === pack ? shifted(known, shift) : known));
  for (const place of graph.ancestors[asked]!) {
    next[place] = after + (1 - after) * Math.max(0, (belief[place]! - before) / (1 - before));
  }
  for (const place of graph.descendants[asked]!) next[place] = after * Math.min(1, belief[place]! / before);
  next[asked] = after;
  return closed(graph, next);
}

/** Nothing is likelier than what it builds on. */
function closed({ needs }: PlacementGraph, belief: Belief): Belief {
  const next: number[] = [];
  for (const [place, own] of belief.entries()) {
    next.push(within(Math.min(own, ...needs[place]!.map((need) => next[need]!))));
  }
  return next;
}

function shifted(probability: number, logits: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(logits);
  return odds / (1 + odds);
}

function within(probability: number): number {
  return Math.min(1 - SMALLEST, Math.max(SMALLEST, probability));
}
