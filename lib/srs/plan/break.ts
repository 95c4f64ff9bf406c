import { planExam } from './exam.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { askedOn, type Move, type PlanCard, type RestDays } from './plan-card.ts';
import type { Preparation } from './preparation.ts';
import { roomOf } from './room.ts';
import { spreadCards } from './spread.ts';

/** When, and with how much time on each day around it. */
export type BreakWish = {
  readonly rest: RestDays;
  readonly secondsPerDay: number;
  /** Over how many days after the break its cards are spread. */
  readonly daysAfter: number;
};

/** What a preparation does. */
export type BreakPlan = {
  readonly moves: readonly Move[];
  /** Cards that wait on the first day after the break. */
  readonly waiting: number;
  /** The sum of the probabilities of recall of the break’s cards on that day, as they are then. */
  readonly recallOnReturn: number;
};

/** The cards that would fall due in a break. */
export function cardsInBreak(cards: readonly PlanCard[], { from, to }: RestDays): readonly PlanCard[] {
  return cards.filter(({ dueDay }) => Math.max(0, dueDay) >= from && dueDay <= to);
}

/** A break with each of the preparations. The day after it is that of the return. */
export function planBreak(cards: readonly PlanCard[], wish: BreakWish): Readonly<Record<Preparation, BreakPlan>> {
  const { rest } = wish;
  const inBreak = cardsInBreak(cards, rest);
  const returnDay = rest.to + 1;
  const recall = inBreak.reduce((sum, card) => sum + recallOn(card, returnDay), 0);
  const dueOnReturn = cards.filter(({ dueDay }) => askedOn(dueDay, rest) === returnDay).length;
  const before = movedBefore(cards, inBreak, wish);
  const after = movedAfter(cards, inBreak, wish);
  const later = after.filter(({ day }) => day > returnDay).length;
  return {
    nothing: { moves: [], waiting: dueOnReturn, recallOnReturn: recall },
    before: { ...before, waiting: dueOnReturn - before.moves.length },
    after: { moves: after, waiting: dueOnReturn - later, recallOnReturn: recall },
  };
}

/** The return is like an exam on the break’s cards, for which there is the time before the break. */
function movedBefore(cards: readonly PlanCard[], inBreak: readonly PlanCard[], { rest, secondsPerDay }: BreakWish) {
  const others = cards.filter((card) => Math.max(0, card.dueDay) < rest.from);
  const free = roomOf(others, { from: 0, to: rest.from - 1 }, secondsPerDay);
  const { moves, recallWith } = planExam(inBreak, {
    examDay: rest.to + 1,
    lastDay: rest.from - 1,
    secondsPerDay: free,
    rest,
  });
  return { moves, recallOnReturn: recallWith };
}

function movedAfter(cards: readonly PlanCard[], inBreak: readonly PlanCard[], wish: BreakWish): readonly Move[] {
  const { rest, secondsPerDay, daysAfter } = wish;
  const days = { from: rest.to + 1, to: rest.to + daysAfter };
  const others = cards.filter(({ dueDay }) => dueDay > rest.to);
  return spreadCards(inBreak, roomOf(others, days, secondsPerDay), days.from, 'least-loss').moves;
}

function recallOn({ stability, lastReviewDay, parameters }: PlanCard, day: number): number {
  return fsrs6(parameters.weights).recall(day - lastReviewDay, stability);
}
