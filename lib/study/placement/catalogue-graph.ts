import type { PlacementGraph } from '#lib/placement/placement-graph.ts';
import { placementGraph } from '#lib/placement/placement-graph.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { askableCards } from './askable-cards.ts';

/** The concepts of the packs that are not left out, as placement sees them; one without cards is nothing to know. */
export function catalogueGraph(library: Library, choices: PackChoices): PlacementGraph {
  return placementGraph(
    library.concepts
      .filter(({ pack, cards }) => choices.get(pack) !== false && cards.length > 0)
      .map((concept) => ({
        id: concept.id,
        pack: concept.pack,
        needs: concept.needs,
        isAskable: askableCards(library, concept).length > 0,
      })),
  );
}
