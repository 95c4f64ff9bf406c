import type { Localized } from '#lib/base/localized.ts';
import { creditedIds } from '#lib/placement/credited.ts';
import { outerFringe } from '#lib/placement/outer-fringe.ts';
import type { Placement } from '#lib/placement/placement.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { catalogueGraph } from './catalogue-graph.ts';
import { packsByDepth } from './packs-by-depth.ts';

/** What a placement concluded, by pack, those that build on the least first; the concepts of each in the learning order. */
export type PlacementMap = {
  readonly packs: readonly {
    readonly path: string;
    readonly title: Localized;
    readonly concepts: readonly PlacedConceptView[];
  }[];
};

/** A concept of the map. `answer` is null where it was not asked. */
export type PlacedConceptView = {
  readonly id: string;
  readonly title: Localized;
  /** Ids of what it builds on directly, of those in the map. */
  readonly needs: readonly string[];
  readonly isKnown: boolean;
  readonly answer: 'right' | 'wrong' | null;
  /** Nothing that it needs is unknown: one can start here. */
  readonly isStart: boolean;
};

/** The map of what these answers say. */
export async function placementMap(
  { library, stores, learnerId }: StudyContext,
  placement: Placement,
): Promise<PlacementMap> {
  const graph = catalogueGraph(library, await stores.enrolments.choices(learnerId));
  const known = new Set(creditedIds(graph, placement.answers));
  const starts = new Set(outerFringe(graph, known));
  const answers = new Map(
    placement.answers.map(({ concept, isRight }) => [concept, isRight ? 'right' : 'wrong'] as const),
  );
  const views = graph.concepts.flatMap(({ id, pack }, place) => {
    const concept = library.concept(id);
    if (!concept) return [];
    const needs = graph.needs[place]!.map((need) => graph.concepts[need]!.id);
    const title = concept.spec.title;
    return [
      {
        pack,
        view: { id, title, needs, isKnown: known.has(id), answer: answers.get(id) ?? null, isStart: starts.has(id) },
      },
    ];
  });
  return {
    packs: packsByDepth(graph).flatMap((path) => {
      const title = library.packs.find((pack) => pack.path === path)?.spec.title;
      return title ? [{ path, title, concepts: views.flatMap(({ pack, view }) => (pack === path ? [view] : [])) }] : [];
    }),
  };
}
