import { hashText } from '#lib/base/prng.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { DayCount, PresetQueue } from '#lib/srs/queue/day-allowance.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { buildQueue, type DayQueue } from '#lib/srs/queue/queue.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { doubts } from '#lib/study/session/doubts.ts';
import { latestRevision, presetNameOf, queueOf } from '#lib/study/settings/preset-of.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import { studyCards, type StudyCard } from '#lib/study/cards/study-cards.ts';

/**
 * What `todaysQueue` must come to, found the plain way: every snapshot and every log of the day is read and all cards
 * are handed to `buildQueue`.
 */
export async function wholeQueue(
  context: StudyContext,
  moreNew: number,
): Promise<DayQueue<StudyCard> & { readonly cards: readonly StudyCard[]; readonly learner: CurrentLearner }> {
  const { stores, library, learnerId } = context;
  const learner = await currentLearner(context);
  const states = await stores.snapshots.all(learnerId);
  const cards = studyCards(library, await stores.enrolments.choices(learnerId), states);
  const readiness = readinessOf(library, states, learner, context.now);
  const ranks = ranksOf(library);
  const { newPerDay, reviewsPerDay } = learner.profile;
  const done = await doneOn(learner, context, cards);
  const begun = new Set(cards.flatMap(({ conceptId, state }) => (state.memory.state === 'new' ? [] : [conceptId])));
  const queue = buildQueue(cards, {
    now: learner.moment,
    limits: { newPerDay: moreNew > 0 ? done.newCards + moreNew : newPerDay, reviewsPerDay },
    done,
    presetOf: presetQueues(learner, done.byPreset, moreNew),
    isOpen: readiness.isOpen,
    isBegun: (groupId) => begun.has(groupId),
    doubtOf: await doubts(context),
    rankOf: (groupId) => ranks.get(groupId) ?? ranks.size,
    seed: hashText(learner.today),
  });
  return { ...queue, cards, learner };
}

/** The due counts of the coming days, today first, from every state; what was due before today counts in none. */
export function wholeLoad(cards: readonly StudyCard[], { moment }: CurrentLearner, days: number): readonly number[] {
  const today = studyDayOf(moment.at, moment);
  const counts = Array.from({ length: days }, () => 0);
  for (const { state } of cards) {
    const ahead = dayOf(state, moment) - today;
    if (!state.suspended && ahead >= 0 && ahead < days) counts[ahead] = counts[ahead]! + 1;
  }
  return counts;
}

function dayOf({ memory }: CardState, moment: CurrentLearner['moment']): number {
  return memory.state === 'new' ? -Infinity : studyDayOf(memory.dueAt, moment);
}

function presetQueues(learner: CurrentLearner, done: ReadonlyMap<string, DayCount>, moreNew: number) {
  const queues = new Map<string, PresetQueue>();
  return ({ packPath }: StudyCard): PresetQueue => {
    const name = presetNameOf(learner, packPath);
    const unlimited = moreNew > 0 ? { newPerDay: null, newPerConceptPerDay: null } : {};
    const queue = queues.get(name) ?? {
      settings: { ...queueOf(learner, name), ...unlimited },
      parameters: latestRevision(learner, name).parameters,
      done: done.get(name) ?? { newCards: 0, reviews: 0 },
    };
    queues.set(name, queue);
    return queue;
  };
}

async function doneOn(learner: CurrentLearner, { stores, learnerId }: StudyContext, cards: readonly StudyCard[]) {
  const { today } = learner;
  const known = new Map(cards.map((card) => [card.cardId, card]));
  const logs = await stores.reviews.logs(learnerId, await stores.reviews.cardIds(learnerId));
  const [newByConcept, reviewsByConcept] = [new Map<string, number>(), new Map<string, number>()];
  const byPreset = new Map<string, DayCount>();
  let [newCards, reviews] = [0, 0];
  for (const [cardId, log] of logs) {
    const days: readonly LocalDay[] = standingEvents(log).flatMap((event) =>
      event.kind === 'answer' ? [event.localDay] : [],
    );
    if (!days.includes(today)) continue;
    const [fresh, again] = days[0] === today ? [1, 0] : [0, 1];
    newCards += fresh;
    reviews += again;
    const card = known.get(cardId);
    if (!card) continue;
    newByConcept.set(card.conceptId, (newByConcept.get(card.conceptId) ?? 0) + fresh);
    reviewsByConcept.set(card.conceptId, (reviewsByConcept.get(card.conceptId) ?? 0) + again);
    const preset = presetNameOf(learner, card.packPath);
    const before = byPreset.get(preset) ?? { newCards: 0, reviews: 0 };
    byPreset.set(preset, { newCards: before.newCards + fresh, reviews: before.reviews + again });
  }
  return { newCards, reviews, newByConcept, reviewsByConcept, byPreset };
}

function ranksOf(library: Library): ReadonlyMap<string, number> {
  const ranks = new Map(library.concepts.map(({ id }) => id).map((conceptId, rank) => [conceptId, rank]));
  for (const { id, concepts } of library.exercises) {
    const own = concepts.flatMap((conceptId) => ranks.get(conceptId) ?? []);
    ranks.set(`exercise:${id}`, own.length > 0 ? Math.max(...own) + 0.5 : library.concepts.length);
  }
  return ranks;
}
