import { invariant } from '#lib/base/invariant.ts';

/** A concept as placement sees it. */
export type PlacedConcept = {
  /** pack/concept. */
  readonly id: string;
  readonly pack: string;
  /** Ids of what it builds on; what is not among the concepts is passed over. */
  readonly needs: readonly string[];
  /** Whether it has a card whose answer a program can judge and nobody can guess. */
  readonly isAskable: boolean;
};

/**
 * Concepts and what builds on what, by their places in the learning order: each stands after all that it needs. `ancestors` are
 * what a concept builds on, however far down, `descendants` what builds on it; neither has the concept itself.
 */
export type PlacementGraph = {
  readonly concepts: readonly PlacedConcept[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly needs: readonly (readonly number[])[];
  readonly ancestors: readonly (readonly number[])[];
  readonly descendants: readonly (readonly number[])[];
};

/** The graph of these concepts, which stand in the order in which they are learnt: prerequisites first. */
export function placementGraph(concepts: readonly PlacedConcept[]): PlacementGraph {
  const placeOf = new Map(concepts.map(({ id }, place) => [id, place]));
  const needs = concepts.map((concept) => concept.needs.flatMap((id) => placeOf.get(id) ?? []));
  const above = concepts.map((): Set<number> => new Set());
  const below = concepts.map((): Set<number> => new Set());
  for (const [place, direct] of needs.entries()) {
    for (const need of direct) {
      invariant(need < place, `${concepts[place]!.id} stands after what it needs`);
      above[place]!.add(need);
      for (const further of above[need]!) above[place]!.add(further);
    }
    for (const ancestor of above[place]!) below[ancestor]!.add(place);
  }
  return {
    concepts,
    placeOf,
    needs,
    ancestors: above.map((places) => [...places]),
    descendants: below.map((places) => [...places]),
  };
}
