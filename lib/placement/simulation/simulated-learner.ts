import type { Prng } from '#lib/base/prng.ts';
import { FAMILIARITIES, type Familiarity } from '#lib/placement/placement.ts';
import type { PlacementGraph } from '#lib/placement/placement-graph.ts';

/**
 * How a simulated learner came by what they know; each knows all that it builds on. `course`: the catalogue in its order, up to a point.
 * `byNeed`: some concepts drawn from anywhere. `specialist`: most of a few packs.
 */
export type LearnerKind = 'course' | 'byNeed' | 'specialist';

/** All of them. */
export const LEARNER_KINDS: readonly LearnerKind[] = ['course', 'byNeed', 'specialist'];

/** Somebody who knows these concepts, by place, and says this of each pack. */
export type SimulatedLearner = {
  readonly known: ReadonlySet<number>;
  readonly says: Readonly<Partial<Record<string, Familiarity>>>;
};

/** The share of a pack from which somebody says some, and most. */
const SOME = 0.15;
const MOST = 0.65;

/** How often somebody says one level too much or too little. */
const MISJUDGED = 0.2;

/** A learner of this kind. */
export function simulatedLearner(graph: PlacementGraph, kind: LearnerKind, prng: Prng): SimulatedLearner {
  const known = new Set<number>();
  for (const place of begunFrom(graph, kind, prng)) {
    known.add(place);
    for (const ancestor of graph.ancestors[place]!) known.add(ancestor);
  }
  return { known, says: saidOf(graph, known, prng) };
}

function begunFrom(graph: PlacementGraph, kind: LearnerKind, prng: Prng): readonly number[] {
  const places = graph.concepts.map((_concept, place) => place);
  if (kind === 'course') return places.slice(0, prng.integer(Math.ceil(places.length * 0.05), places.length));
  if (kind === 'byNeed') return prng.shuffle(places).slice(0, prng.integer(3, Math.ceil(places.length * 0.15)));
  const packs = [...new Set(graph.concepts.map(({ pack }) => pack))];
  const own = new Set(prng.shuffle(packs).slice(0, prng.integer(1, 5)));
  return places.filter((place) => own.has(graph.concepts[place]!.pack) && prng.uniform() < 0.8);
}

function saidOf({ concepts }: PlacementGraph, known: ReadonlySet<number>, prng: Prng): SimulatedLearner['says'] {
  const counts = new Map<string, { all: number; known: number }>();
  for (const [place, { pack }] of concepts.entries()) {
    const count = counts.get(pack) ?? { all: 0, known: 0 };
    counts.set(pack, { all: count.all + 1, known: count.known + (known.has(place) ? 1 : 0) });
  }
  return Object.fromEntries(
    [...counts].map(([pack, count]) => {
      const share = count.known / count.all;
      const level = share >= MOST ? 2 : share >= SOME ? 1 : 0;
      const off = prng.uniform() < MISJUDGED ? (prng.uniform() < 0.5 ? -1 : 1) : 0;
      return [pack, FAMILIARITIES[Math.min(2, Math.max(0, level + off))]!];
    }),
  );
}
