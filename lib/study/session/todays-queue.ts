import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import { hashText } from '#lib/base/prng.ts';
import type { DayCount, PresetQueue } from '#lib/srs/queue/day-allowance.ts';
import { buildQueue, type DayQueue, type QueuePlace } from '#lib/srs/queue/queue.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { doneToday, type DoneToday } from '#lib/study/progress/day-done.ts';
import { expectedTimes, type ExpectedTimes } from '#lib/study/progress/expected-times.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import { doubts, type DoubtOf } from './doubts.ts';
import { latestRevision, presetNameOf, queueOf } from '#lib/study/settings/preset-of.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import { plannedToday, type ExamToday } from '#lib/study/plan/planned-today.ts';
import { movedCards } from './moved-cards.ts';
import { unmetCards, type KeptNew } from './unmet-cards.ts';
import { waitingCards } from './waiting-cards.ts';
import { withinMinutes } from './within-minutes.ts';

/** What is left to do today, and from what it was computed. */
export type TodaysQueue = DayQueue<StudyCard> & {
  readonly learner: CurrentLearner;
  /** Which packs, by path, the learner chose to study or to leave out. */
  readonly choices: PackChoices;
  readonly done: DoneToday;
  /** What waits because the learner’s minutes a day are not enough for it. */
  readonly beyondMinutes: readonly QueuePlace<StudyCard>[];
  readonly doubtOf: DoubtOf;
  /** What an answer takes the learner. */
  readonly times: ExpectedTimes;
  /** The exercises of exams in force, the nearest exam first. */
  readonly exams: readonly ExamToday[];
  /** Why there are no more new cards where the day has room for more. */
  readonly keptNew: KeptNew;
};

/** What a learner asks for besides what the day has for them. */
export type MoreWish = {
  /** New cards beyond the day’s limits, siblings or not. */
  readonly moreNew: number;
  /** All that is due, whatever time it takes. */
  readonly allDue?: boolean;
};

/**
 * The queue at this moment: what is due, and new cards within the day’s limits, less what was done today. Of a hundred
 * thousand cards only those are read that can be in it.
 */
export async function todaysQueue(context: StudyContext, wish: MoreWish = { moreNew: 0 }): Promise<TodaysQueue> {
  const { moreNew, allDue = false } = wish;
  const { stores, library, learnerId } = context;
  const learner = await currentLearner(context);
  const choices = await stores.enrolments.choices(learnerId);
  const isEnrolled = ({ packPath }: DeckCard): boolean => choices.get(packPath) !== false;
  const deck = deckOf(library);
  const done = await doneToday(context, learner, (cardId) => {
    const card = deck.cards[deck.placeOf.get(cardId) ?? -1];
    return card && isEnrolled(card) ? card : null;
  });
  const { newPerDay, reviewsPerDay } = learner.profile;
  const doubtOf = await doubts(context);
  const { cards: planned, exams } = await plannedToday(context, learner, { choices, done });
  const rules = {
    now: learner.moment,
    limits: { newPerDay: moreNew > 0 ? done.newCards + moreNew : newPerDay, reviewsPerDay },
    done,
    presetOf: presetQueues(learner, done.byPreset, moreNew),
    doubtOf,
    rankOf: (groupId: string) => deck.ranks.get(groupId) ?? deck.ranks.size,
    isPlanned: ({ cardId }: DeckCard) => planned.has(cardId),
    seed: hashText(learner.today),
  };
  const waiting = (await waitingCards(context, learner)).filter(isEnrolled);
  // A card may be undone between the two readings: it is asked once.
  const read = new Set(waiting.map(({ cardId }) => cardId));
  const isOffered = (card: DeckCard): boolean => isEnrolled(card) && !read.has(card.cardId);
  const moved = await movedCards(context);
  const unmet = await unmetCards(context, learner, rules, { isOffered, planned, moved });
  const isBegun = (conceptId: string): boolean => unmet.begun.has(conceptId);
  const queue = buildQueue([...waiting, ...unmet.cards], { ...rules, isOpen: () => true, isBegun });
  const times = await expectedTimes(context);
  const known = { learner, choices, done, doubtOf, times, exams, keptNew: unmet.kept };
  if (moreNew > 0 || allDue) return { ...queue, ...known, beyondMinutes: [] };
  const answered = done.newCards + done.reviews > 0;
  const { places, waiting: beyondMinutes } = await withinMinutes(context, queue.places, { learner, times, answered });
  return { ...queue, ...known, places, beyondMinutes };
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
      const unlimited = moreNew > 0 ? { newPerDay: null, newPerConceptPerDay: null } : {};
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
