import { hashText } from '#lib/base/prng.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import type { CardState } from '#lib/srs/memory.ts';
import { buildQueue, DEFAULT_LIMITS, type QueuePlace, type QueueRules } from '#lib/srs/queue.ts';
import { standingEvents } from '#lib/srs/replay.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from './context.ts';
import { readinessOf } from './readiness.ts';
import { studyCards, type StudyCard } from './study-cards.ts';

/** What is left to do today, and from what it was reckoned. */
export type TodaysQueue = {
  readonly learner: CurrentLearner;
  /** Every card of the enrolled packs. */
  readonly cards: readonly StudyCard[];
  readonly states: ReadonlyMap<string, CardState>;
  readonly places: readonly QueuePlace<StudyCard>[];
};

/** The queue at this moment: what is due, and new cards within the day’s limits, less what was done today. */
export async function todaysQueue(context: StudyContext): Promise<TodaysQueue> {
  const { stores, catalog, learnerId } = context;
  const learner = await currentLearner(context);
  const states = await stores.snapshots.all(learnerId);
  const cards = studyCards(catalog, await stores.enrolments.choices(learnerId), states);
  const readiness = readinessOf(catalog, states, learner.parameters, context.now);
  const ranks = ranksOf(catalog, cards);
  const { newPerDay, reviewsPerDay } = learner.profile;
  const places = buildQueue(cards, {
    now: learner.moment,
    limits: { newPerDay, reviewsPerDay, newPerConceptPerDay: DEFAULT_LIMITS.newPerConceptPerDay },
    done: await doneOn(learner.today, context, cards),
    isOpen: readiness.isOpen,
    rankOf: (groupId) => ranks.get(groupId) ?? ranks.size,
    seed: hashText(learner.today),
  });
  return { learner, cards, states, places };
}

/** A card counts once a day: as new on the day of its first answer, else as a review. What was undone does not count. */
async function doneOn(
  today: LocalDay,
  context: StudyContext,
  cards: readonly StudyCard[],
): Promise<QueueRules['done']> {
  const { reviews } = context.stores;
  const groups = new Map(cards.map((card) => [card.cardId, card.conceptId]));
  const logs = await reviews.logs(context.learnerId, await reviews.cardIdsOn(context.learnerId, today));
  const newByConcept = new Map<string, number>();
  let [newCards, reviewed] = [0, 0];
  for (const [cardId, log] of logs) {
    const days = standingEvents(log).flatMap((event) => (event.kind === 'answer' ? [event.localDay] : []));
    if (!days.includes(today)) continue;
    if (days[0] !== today) {
      reviewed += 1;
      continue;
    }
    newCards += 1;
    const group = groups.get(cardId);
    if (group !== undefined) newByConcept.set(group, (newByConcept.get(group) ?? 0) + 1);
  }
  return { newCards, reviews: reviewed, newByConcept };
}

/** Concepts in the catalogue’s order; an exercise right after the last of its concepts, and last of all when no pack has any of them. */
function ranksOf(catalog: Catalog, cards: readonly StudyCard[]): ReadonlyMap<string, number> {
  const ranks = new Map([...catalog.concepts.keys()].map((conceptId, rank) => [conceptId, rank]));
  for (const { exercise, conceptId } of cards) {
    if (!exercise) continue;
    const own = exercise.concepts.flatMap((id) => ranks.get(id) ?? []);
    ranks.set(conceptId, own.length > 0 ? Math.max(...own) + 0.5 : catalog.concepts.size);
  }
  return ranks;
}
