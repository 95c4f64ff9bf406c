import { hashText } from '#lib/base/prng.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import type { DayCount, PresetQueue, QueueDone } from '#lib/srs/day-allowance.ts';
import type { CardState } from '#lib/srs/memory.ts';
import { buildQueue, type DayQueue } from '#lib/srs/queue.ts';
import { standingEvents } from '#lib/srs/replay.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from './context.ts';
import { latestRevision, presetNameOf, queueOf } from './preset-of.ts';
import { readinessOf } from './readiness.ts';
import { studyCards, type StudyCard } from './study-cards.ts';

/** What is left to do today, and from what it was reckoned. */
export type TodaysQueue = DayQueue<StudyCard> & {
  readonly learner: CurrentLearner;
  /** Every card of the enrolled packs. */
  readonly cards: readonly StudyCard[];
  readonly states: ReadonlyMap<string, CardState>;
  readonly done: QueueDone;
};

/** What a learner asks for besides what the day has for them. */
export type MoreWish = {
  /** New cards beyond the day’s limits, siblings or not. */
  readonly moreNew: number;
};

/** The queue at this moment: what is due, and new cards within the day’s limits, less what was done today. */
export async function todaysQueue(context: StudyContext, { moreNew }: MoreWish = { moreNew: 0 }): Promise<TodaysQueue> {
  const { stores, catalog, learnerId } = context;
  const learner = await currentLearner(context);
  const states = await stores.snapshots.all(learnerId);
  const cards = studyCards(catalog, await stores.enrolments.choices(learnerId), states);
  const readiness = readinessOf(catalog, states, learner.parameters, context.now);
  const ranks = ranksOf(catalog, cards);
  const { newPerDay, reviewsPerDay, habits } = learner.profile;
  const done = await doneOn(learner, context, cards);
  const presetOf = presetQueues(learner, done.byPreset, moreNew);
  const queue = buildQueue(cards, {
    now: learner.moment,
    limits: { newPerDay: moreNew > 0 ? done.newCards + moreNew : newPerDay, reviewsPerDay },
    done,
    presetOf,
    isOpen: habits.prerequisites ? readiness.isOpen : () => true,
    rankOf: (groupId) => ranks.get(groupId) ?? ranks.size,
    seed: hashText(learner.today),
  });
  return { ...queue, learner, cards, states, done };
}

/** How each card is queued: one object for each preset. */
function presetQueues(
  learner: CurrentLearner,
  done: ReadonlyMap<string, DayCount>,
  moreNew: number,
): (card: StudyCard) => PresetQueue {
  const queues = new Map<string, PresetQueue>();
  return ({ packPath }) => {
    const name = presetNameOf(learner, packPath);
    let queue = queues.get(name);
    if (!queue) {
      const settings = queueOf(learner, name);
      const unlimited = moreNew > 0 ? { newPerDay: null, newPerConceptPerDay: Infinity } : {};
      queue = {
        settings: { ...settings, ...unlimited },
        parameters: latestRevision(learner, name).parameters,
        done: done.get(name) ?? { newCards: 0, reviews: 0 },
      };
      queues.set(name, queue);
    }
    return queue;
  };
}

/** A card counts once a day: as new on the day of its first answer, else as a review. What was undone does not count. */
async function doneOn(
  learner: CurrentLearner,
  context: StudyContext,
  cards: readonly StudyCard[],
): Promise<QueueDone & { readonly byPreset: ReadonlyMap<string, DayCount> }> {
  const { reviews } = context.stores;
  const { today } = learner;
  const known = new Map(cards.map((card) => [card.cardId, card]));
  const logs = await reviews.logs(context.learnerId, await reviews.cardIdsOn(context.learnerId, today));
  const [newByConcept, reviewsByConcept] = [new Map<string, number>(), new Map<string, number>()];
  const byPreset = new Map<string, DayCount>();
  let [newCards, reviewed] = [0, 0];
  for (const [cardId, log] of logs) {
    const kind = countsAs(
      standingEvents(log).flatMap((event) => (event.kind === 'answer' ? [event.localDay] : [])),
      today,
    );
    if (kind === null) continue;
    if (kind === 'new') newCards += 1;
    else reviewed += 1;
    const card = known.get(cardId);
    if (!card) continue;
    const counts = kind === 'new' ? newByConcept : reviewsByConcept;
    counts.set(card.conceptId, (counts.get(card.conceptId) ?? 0) + 1);
    const preset = presetNameOf(learner, card.packPath);
    const before = byPreset.get(preset) ?? { newCards: 0, reviews: 0 };
    byPreset.set(preset, {
      newCards: before.newCards + (kind === 'new' ? 1 : 0),
      reviews: before.reviews + (kind === 'new' ? 0 : 1),
    });
  }
  return { newCards, reviews: reviewed, newByConcept, reviewsByConcept, byPreset };
}

/** What a card with answers on these days counts as today; null when it was not answered. */
function countsAs(days: readonly LocalDay[], today: LocalDay): 'new' | 'review' | null {
  if (!days.includes(today)) return null;
  return days[0] === today ? 'new' : 'review';
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
