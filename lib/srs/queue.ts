import { hashText } from '#lib/base/prng.ts';
import { localDayOf } from '#lib/base/time.ts';
import { daysOverdue, isDue, waitingOf, type Now } from './due.ts';
import { interleaveEvenly } from './interleave.ts';
import type { CardState, Memory } from './memory.ts';
import { separateSiblings } from './siblings.ts';
import { studyDayOf } from './study-day.ts';

/** What the queue needs to know of a card. Cards of one concept are siblings. */
export type QueueCard = { readonly cardId: string; readonly conceptId: string; readonly state: CardState };

/** How many a day. */
export type QueueLimits = {
  readonly newPerDay: number;
  /** Of reviews and of steps over a night together. */
  readonly reviewsPerDay: number;
  readonly newPerConceptPerDay: number;
};

/** Anki’s limits; three new cards of a concept, so that a first session is not over after one card of each. */
export const DEFAULT_LIMITS: QueueLimits = { newPerDay: 20, reviewsPerDay: 200, newPerConceptPerDay: 3 };

/** Everything but the cards that decides the queue. */
export type QueueRules = {
  readonly now: Now;
  readonly limits: QueueLimits;
  /** What has already counted towards the limits in this study day. */
  readonly done: {
    readonly newCards: number;
    readonly reviews: number;
    readonly newByConcept: ReadonlyMap<string, number>;
  };
  /** Whether the learner may meet new cards of this concept: what it needs is learnt, or they asked for it. */
  readonly isOpen: (conceptId: string) => boolean;
  /** The place of a concept in the order in which concepts are introduced. */
  readonly rankOf: (conceptId: string) => number;
  /** Decides between cards due on the same day. */
  readonly seed: number;
};

/** One place in the queue, and why. */
export type QueuePlace<Card extends QueueCard> = {
  readonly card: Card;
  readonly reason: 'new' | 'learning' | 'due' | 'overdue';
};

/**
 * The order in which cards are to be asked: steps that are due, soonest first; steps over a night; reviews by due day with new cards mixed in at an even rate;
 * last, soonest first, the steps that will be due later in this study day (how far ahead of time they may be asked is the session’s to say). New cards come in the order of their
 * concepts, then as given. Suspended and buried cards are left out. Siblings do not follow each other where that can be avoided. Pure: the same arguments give the same queue.
 */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  rules: QueueRules,
): readonly QueuePlace<Card>[] {
  const today = localDayOf(rules.now.at, rules.now);
  const shown = cards.filter(
    ({ state }) => !state.suspended && !(state.buriedUntil !== null && today < state.buriedUntil),
  );
  const steps = shown.filter(({ state }) => isIntraday(state.memory, rules.now)).toSorted(byDueAt);
  const stepsDue = steps.filter(({ state }) => isDue(state.memory, rules.now));
  const stepsLater = steps.filter(
    ({ state }) => !isDue(state.memory, rules.now) && daysOverdue(state.memory, rules.now) === 0,
  );

  const overNight = byDueDay(shown.filter(isDueWhile('interday', rules)), rules);
  const reviews = byDueDay(shown.filter(isDueWhile('review', rules)), rules);
  const daily = [...overNight, ...reviews].slice(0, Math.max(0, rules.limits.reviewsPerDay - rules.done.reviews));
  const reviewsFrom = Math.min(overNight.length, daily.length);
  const fresh = newCards(shown, rules);

  const stream = [...daily.slice(0, reviewsFrom), ...interleaveEvenly(daily.slice(reviewsFrom), fresh)];
  const spaced = separateSiblings(stream, (card) => card.conceptId, stepsDue.at(-1)?.conceptId ?? null);
  return [...stepsDue, ...spaced, ...stepsLater].map((card) => ({
    card,
    reason: reasonOf(card.state.memory, rules.now),
  }));
}

function isIntraday(memory: Memory, now: Now): boolean {
  return memory.state !== 'new' && waitingOf(memory, now) === 'intraday';
}

function isDueWhile(waiting: 'interday' | 'review', rules: QueueRules): (card: QueueCard) => boolean {
  return ({ state: { memory } }) =>
    memory.state !== 'new' && waitingOf(memory, rules.now) === waiting && isDue(memory, rules.now);
}

function newCards<Card extends QueueCard>(shown: readonly Card[], rules: QueueRules): readonly Card[] {
  const met = new Map(rules.done.newByConcept);
  const inOrder = shown
    .filter((card) => card.state.memory.state === 'new' && rules.isOpen(card.conceptId))
    .toSorted((one, other) => rules.rankOf(one.conceptId) - rules.rankOf(other.conceptId));
  const allowed = inOrder.filter((card) => {
    const count = met.get(card.conceptId) ?? 0;
    met.set(card.conceptId, count + 1);
    return count < rules.limits.newPerConceptPerDay;
  });
  return allowed.slice(0, Math.max(0, rules.limits.newPerDay - rules.done.newCards));
}

function byDueAt(one: QueueCard, other: QueueCard): number {
  const [first, second] = [one.state.memory, other.state.memory];
  return first.state === 'new' || second.state === 'new' ? 0 : first.dueAt - second.dueAt;
}

/** Cards due on one day come in an order that the seed decides, so that they are not met in the order of the book for ever. */
function byDueDay<Card extends QueueCard>(cards: readonly Card[], rules: QueueRules): readonly Card[] {
  const keyed = cards.map((card) => ({
    card,
    day: card.state.memory.state === 'new' ? 0 : studyDayOf(card.state.memory.dueAt, rules.now),
    lot: hashText(`${rules.seed}/${card.cardId}`),
  }));
  return keyed.toSorted((one, other) => one.day - other.day || one.lot - other.lot).map(({ card }) => card);
}

function reasonOf(memory: Memory, now: Now): QueuePlace<QueueCard>['reason'] {
  if (memory.state === 'new') return 'new';
  if (memory.state !== 'review') return 'learning';
  return daysOverdue(memory, now) > 0 ? 'overdue' : 'due';
}
