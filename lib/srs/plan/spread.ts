import TinyQueue from 'tinyqueue';
import { invariant } from '#lib/base/invariant.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Move, PlanCard } from './plan-card.ts';

/** A backlog over some days. */
export type Spread = {
  readonly moves: readonly Move[];
  /** Cards for which there was no room; they stay as they are. */
  readonly left: readonly PlanCard[];
  /** The sum of the probabilities of recall that the moved cards lose from `firstDay` until they come. */
  readonly recallLost: number;
};

/** In which order a backlog is worked off: by least loss, or longest due first, as it is without a plan. */
export type SpreadOrder = 'least-loss' | 'oldest-first';

/**
 * Gives each card one of the days from `firstDay` on, of which `room` says how many seconds are free. Least loss: on each
 * day those come first that would lose the most recall a second by waiting one day more. Where all answers take as long,
 * no order lost less in the trials beside this file; else the end of a day may go unused for want of an answer that fits.
 */
export function spreadCards(
  cards: readonly PlanCard[],
  room: readonly number[],
  firstDay: number,
  order: SpreadOrder,
): Spread {
  const waiting = new Waiting(cards, firstDay, order);
  const moves: Move[] = [];
  let recallLost = 0;
  for (const [offset, seconds] of room.entries()) {
    const day = firstDay + offset;
    for (const card of waiting.take(seconds, day)) {
      moves.push({ card: card.card, day });
      recallLost += recallOn(card, firstDay) - recallOn(card, day);
    }
  }
  return { moves, left: waiting.rest(), recallLost };
}

/** How much recall a second of answering saves on `day`: what the card would lose until the next. */
export function lossRate(card: PlanCard, day: number): number {
  return (recallOn(card, day) - recallOn(card, day + 1)) / card.seconds;
}

function recallOn({ stability, lastReviewDay, parameters }: PlanCard, day: number): number {
  return fsrs6(parameters.weights).recall(Math.max(0, day - lastReviewDay), stability);
}

/** So many answers in a row that do not fit into what is left of a day, and the day is full. */
const TOO_LONG_IN_A_ROW = 40;

/** Cards that wait, by their numbers, most urgent first; an urgency is computed anew only when it comes to the top. */
class Waiting {
  readonly #cards: readonly PlanCard[];
  readonly #order: SpreadOrder;
  readonly #computedOn: Int32Array;
  readonly #urgencies: Float64Array;
  readonly #queue: TinyQueue<number>;

  constructor(cards: readonly PlanCard[], firstDay: number, order: SpreadOrder) {
    this.#cards = cards;
    this.#order = order;
    this.#computedOn = new Int32Array(cards.length).fill(firstDay);
    this.#urgencies = Float64Array.from(cards, (card) => this.#urgencyOf(card, firstDay));
    const urgencies = this.#urgencies;
    this.#queue = new TinyQueue([...cards.keys()], (one, other) => urgencies[other]! - urgencies[one]! || one - other);
  }

  /** The next cards for so many seconds on this day. */
  take(seconds: number, day: number): readonly PlanCard[] {
    const taken: PlanCard[] = [];
    const tooLong: number[] = [];
    let left = seconds;
    while (this.#queue.length > 0 && left > 0 && tooLong.length < TOO_LONG_IN_A_ROW) {
      const index = this.#takeFirst(day);
      const card = this.#cards[index]!;
      if (card.seconds > left) {
        tooLong.push(index);
        continue;
      }
      left -= card.seconds;
      taken.push(card);
    }
    for (const index of tooLong) this.#queue.push(index);
    return taken;
  }

  /** Those that were not taken. */
  rest(): readonly PlanCard[] {
    return this.#queue.data.toSorted((one, other) => one - other).map((index) => this.#cards[index]!);
  }

  #takeFirst(day: number): number {
    for (;;) {
      const index = this.#queue.pop();
      invariant(index !== undefined, 'somebody waits');
      if (this.#computedOn[index] === day) return index;
      // Forgetting slows down: an urgency of an earlier day is never too low.
      this.#computedOn[index] = day;
      this.#urgencies[index] = this.#urgencyOf(this.#cards[index]!, day);
      this.#queue.push(index);
    }
  }

  #urgencyOf(card: PlanCard, day: number): number {
    return this.#order === 'oldest-first' ? -card.dueDay : lossRate(card, day);
  }
}
