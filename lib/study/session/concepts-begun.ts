import type { CardId } from '#lib/base/card-id.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import { conceptNote, type ConceptNote } from '#lib/study/concepts/concept-note.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** The concepts of which these places have the very first cards, with their notes: what is taught before it is asked. */
export async function conceptsBegun(
  context: StudyContext,
  places: readonly QueuePlace<StudyCard>[],
): Promise<ReadonlyMap<string, ConceptNote>> {
  const { library } = context;
  const fresh = new Set(places.flatMap(({ card, reason }) => (reason === 'new' ? [card.conceptId] : [])));
  const concepts = [...fresh].flatMap((id) => library.concept(id) ?? []);
  const states = await statesOf(
    context,
    concepts.flatMap(({ cards }) => cards),
  );
  const isMet = (cardId: CardId): boolean => (states.get(cardId)?.memory.state ?? 'new') !== 'new';
  const begun = concepts.filter(({ cards }) => !cards.some(isMet));
  return new Map(
    begun.flatMap(({ id }) => {
      const note = conceptNote(context, id);
      return note ? [[id, note] as const] : [];
    }),
  );
}
