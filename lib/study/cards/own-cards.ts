import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { deckOf } from './deck.ts';
import type { StudyCard } from './study-cards.ts';

/** The cards of one concept, by an id that it has or had, in their order; none when no pack that `choices` does not leave out has it. */
export async function ownCards(
  { stores, library, learnerId }: StudyContext,
  conceptId: string,
  choices: PackChoices,
): Promise<readonly StudyCard[]> {
  const id = library.concept(conceptId)?.id ?? conceptId;
  const group = deckOf(library).groups.find((one) => one.conceptId === id);
  const cards = group?.cards.filter(({ packPath }) => choices.get(packPath) !== false) ?? [];
  const snapshots = await stores.snapshots.of(
    learnerId,
    cards.map(({ cardId }) => cardId),
  );
  return cards.map((card) => ({ ...card, state: snapshots.get(card.cardId)?.state ?? UNTOUCHED }));
}
