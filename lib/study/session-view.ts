import { hashText } from '#lib/base/prng.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import { cardView } from './card-view.ts';
import type { CurrentLearner, StudyContext } from './context.ts';
import type { StudyCard } from './study-cards.ts';
import type { SessionView } from './views.ts';

/**
 * These places as a session, with all that the browser needs to go on without asking again. A card’s seed changes with
 * each of its reviews, so that its numbers are fresh, and stays while the session is opened again before it is answered.
 */
export function sessionView(
  context: StudyContext,
  { moment, parameters, today }: CurrentLearner,
  places: readonly QueuePlace<StudyCard>[],
): SessionView {
  return {
    openedAt: context.now,
    today,
    zone: moment.zone,
    rolloverHour: moment.rolloverHour,
    parameters,
    entries: places.flatMap(({ card, reason }) => {
      const { memory } = card.state;
      const reviewed = memory.state === 'new' ? 0 : memory.lastReviewAt;
      const view = cardView(context.catalog, card.cardId, hashText(`${card.cardId}/${reviewed}`));
      return view ? [{ card: view, state: card.state, reason }] : [];
    }),
  };
}
