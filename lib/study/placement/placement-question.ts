import { invariant } from '#lib/base/invariant.ts';
import { firstUniform, hashText } from '#lib/base/prng.ts';
import { nextQuestion } from '#lib/placement/next-question.ts';
import type { Placement } from '#lib/placement/placement.ts';
import { cardView, type CardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { askableCards } from './askable-cards.ts';
import { catalogueGraph } from './catalogue-graph.ts';

/** A question of a placement: a card of the concept whose answer decides most. */
export type PlacementQuestion = { readonly concept: string; readonly card: CardView };

/** The next question; null where none decides anything any more. The same placement has the same question, with the same numbers. */
export async function placementQuestion(
  { library, stores, learnerId }: StudyContext,
  placement: Placement,
): Promise<PlacementQuestion | null> {
  const id = nextQuestion(catalogueGraph(library, await stores.enrolments.choices(learnerId)), placement);
  const concept = id === null ? null : library.concept(id);
  if (!concept) return null;
  const cards = askableCards(library, concept);
  const drawn = cards[Math.floor(firstUniform(`${placement.seed}/${concept.id}`) * cards.length)];
  const card = drawn === undefined ? null : cardView(library, drawn, hashText(`${placement.seed}/${drawn}`));
  invariant(card, `a card of ${concept.id}, which can be asked`);
  return { concept: concept.id, card };
}
