import { hashText } from '#lib/base/prng.ts';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import { buildQueue } from '#lib/srs/queue/queue.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { ownCards } from '#lib/study/cards/own-cards.ts';
import { sessionView } from './session-view.ts';
import type { SessionView } from './session-view.ts';

/**
 * A session of one concept because the learner asked for it: all its cards that are due or new, whatever the day’s limits
 * and whether or not it is open yet. Cards that are not due are left in peace. Empty when no enrolled pack has it.
 */
export async function conceptSession(context: StudyContext, conceptId: string): Promise<SessionView> {
  const learner = await currentLearner(context);
  const choices = await context.stores.enrolments.choices(context.learnerId);
  const own = await ownCards(context, conceptId, choices);
  const nothing = { newCards: 0, reviews: 0 };
  const preset = {
    settings: { ...DEFAULT_QUEUE, newPerConceptPerDay: own.length },
    parameters: learner.parameters,
    done: nothing,
  };
  const { places } = buildQueue(own, {
    now: learner.moment,
    limits: { newPerDay: own.length, reviewsPerDay: own.length },
    done: { ...nothing, newByConcept: new Map(), reviewsByConcept: new Map() },
    presetOf: () => preset,
    isOpen: () => true,
    rankOf: () => 0,
    seed: hashText(learner.today),
  });
  return sessionView(context, { learner, choices }, places);
}
