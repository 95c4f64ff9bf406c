import { hashText } from '#lib/base/prng.ts';
import { localDayOf, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import { waitingOf, type Now } from './due.ts';
import { interleaveEvenly } from './interleave.ts';
import type { CardState } from './memory.ts';
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
 * The order in which cards are to be asked: steps that are due, soonest first; steps over a night; reviews by due day
 * with new cards mixed in at an even rate; last, soonest first, the steps that will be due later in this study day (how
 * far ahead of time they may be asked is the session’s to say). New cards come in the order of their concepts, then as
 * given. Suspended and buried cards are left out. Siblings do not follow each other where that can be avoided. Pure:
 * the same arguments give the same queue.
 */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  rules: QueueRules,
): readonly QueuePlace<Card>[] {
  const today = localDayOf(rules.now.at, rules.now);
  const shown = cards.filter(({ state }) => isShown(state, today));
  const places = placesOf(shown, rules);
  const stepsDue = places.filter(({ group }) => group === 'stepDue').toSorted(byDueAt);
  const stepsLater = places.filter(({ group }) => group === 'stepLater').toSorted(byDueAt);

  const overNight = places.filter(({ group }) => group === 'overNight').toSorted(byDueDay);
  const reviews = places.filter(({ group }) => group === 'review').toSorted(byDueDay);
  const daily = [...overNight, ...reviews].slice(0, Math.max(0, rules.limits.reviewsPerDay - rules.done.reviews));
  const reviewsFrom = Math.min(overNight.length, daily.length);

  const mixed = interleaveEvenly(daily.slice(reviewsFrom), newCards(shown, rules));
  const stream = [...daily.slice(0, reviewsFrom), ...mixed];
  const before = stepsDue.at(-1)?.card.conceptId ?? null;
  const spaced = separateSiblings(stream, (place) => place.card.conceptId, before);
  return [...stepsDue, ...spaced, ...stepsLater].map(({ card, reason }) => ({ card, reason }));
}

/** A card that has been answered and may be asked in this study day. */
type Place<Card extends QueueCard> = QueuePlace<Card> & {
  readonly group: 'stepDue' | 'stepLater' | 'overNight' | 'review';
  readonly dueAt: EpochMillis;
  readonly dueDay: number;
  readonly lot: number;
};

function isShown(state: CardState, today: LocalDay): boolean {
  return !state.suspended && (state.buriedUntil === null || today >= state.buriedUntil);
}

/** Each card’s day is found once: a learner may have a hundred thousand. */
function placesOf<Card extends QueueCard>(shown: readonly Card[], { now, seed }: QueueRules): readonly Place<Card>[] {
  const today = studyDayOf(now.at, now);
  return shown.flatMap((card): readonly Place<Card>[] => {
    const { memory } = card.state;
    if (memory.state === 'new') return [];
    const { dueAt } = memory;
    const dueDay = studyDayOf(dueAt, now);
    if (dueDay > today) return [];
    const lot = hashText(`${seed}/${card.cardId}`);
    if (memory.state === 'review') {
      return [{ card, dueAt, dueDay, lot, group: 'review', reason: dueDay < today ? 'overdue' : 'due' }];
    }
    const step = dueAt <= now.at ? 'stepDue' : 'stepLater';
    return [
      {
        card,
        dueAt,
        dueDay,
        lot,
        group: waitingOf(memory, now) === 'interday' ? 'overNight' : step,
        reason: 'learning',
      },
    ];
  });
}

function newCards<Card extends QueueCard>(shown: readonly Card[], rules: QueueRules): readonly QueuePlace<Card>[] {
  const met = new Map(rules.done.newByConcept);
  const inOrder = shown
    .filter((card) => card.state.memory.state === 'new' && rules.isOpen(card.conceptId))
    .toSorted((one, other) => rules.rankOf(one.conceptId) - rules.rankOf(other.conceptId));
  const allowed = inOrder.filter((card) => {
    const count = met.get(card.conceptId) ?? 0;
    met.set(card.conceptId, count + 1);
    return count < rules.limits.newPerConceptPerDay;
  });
  const left = Math.max(0, rules.limits.newPerDay - rules.done.newCards);
  return allowed.slice(0, left).map((card) => ({ card, reason: 'new' }));
}

function byDueAt(one: Place<QueueCard>, other: Place<QueueCard>): number {
  return one.dueAt - other.dueAt;
}

/**
 * Cards due on one day come in an order that the seed decides, so that they are not met in the order of the book for
 * ever.
 */
function byDueDay(one: Place<QueueCard>, other: Place<QueueCard>): number {
  return one.dueDay - other.dueDay || one.lot - other.lot;
}
