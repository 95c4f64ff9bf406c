import { hashText } from '#lib/base/prng.ts';
import type { StudyContext } from './context.ts';
import { cardView } from './card-view.ts';
import { todaysQueue } from './todays-queue.ts';
import type { SessionView } from './views.ts';

/**
 * A session: what is to be asked, in order, with all that the browser needs to go on without asking again. A card’s seed changes with each of its reviews, so that
 * its numbers are fresh, and stays while the session is opened again before it is answered.
 */
export async function openSession(context: StudyContext): Promise<SessionView> {
  const { learner, places } = await todaysQueue(context);
  const { moment, parameters, today } = learner;
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
