import type { KnownCard } from '#lib/srs/log/known-card.ts';
import { stepAfter } from '#lib/srs/answer/learning-steps.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Answering } from './answering.ts';
import { drawFor } from './draw.ts';
import { DueDays } from './due-days.ts';
import { ImaginedDeck } from './imagined-deck.ts';

/** What is simulated, whatever the retention. */
export type Simulation = {
  readonly cards: readonly KnownCard[];
  /** Cards that were never seen. */
  readonly newCards: number;
  readonly newPerDay: number;
  /** Cards asked on one day at most, new ones apart; null for no limit. */
  readonly reviewsPerDay: number | null;
  readonly days: number;
  readonly parameters: SchedulerParameters;
  readonly answering: Answering;
  readonly fuzz: boolean;
  readonly seed: number;
};

/** What came of it. */
export type ImaginedTime = {
  /** Cards asked on each day because they were due. */
  readonly reviewsByDay: Int32Array;
  readonly minutesByDay: Float64Array;
  readonly learnt: number;
  /** Cards that were due when the time was over, and had to wait. */
  readonly waiting: number;
  /** The sum of the probabilities of recall when the time is over, of all cards ever seen. */
  readonly expectedRecall: number;
};

/**
 * A learner’s next days at one desired retention. A card is recalled with the probability that the weights say; a card that
 * comes due waits until there is room under the limit, longest wait first; on the day of a first answer or of a lapse its
 * steps are passed with Good. The same simulation gives the same days.
 */
export function imagineTime(simulation: Simulation, retention: number): ImaginedTime {
  return new Learner(simulation, retention).live();
}

class Learner {
  readonly #with: Simulation;
  readonly #deck: ImaginedDeck;
  readonly #due: DueDays;
  readonly #turns: Int32Array;
  readonly #reviews: Int32Array;
  readonly #seconds: Float64Array;
  readonly #stepsAfterFirst: readonly number[];
  readonly #stepsAfterLapse: number;
  #seen: number;

  constructor(simulation: Simulation, retention: number) {
    const { cards, newCards, days, parameters, fuzz } = simulation;
    const { weights, maximumIntervalDays, learningStepsSeconds, relearningStepsSeconds } = parameters;
    const total = cards.length + newCards;
    this.#with = simulation;
    this.#deck = new ImaginedDeck(total, { weights, retention, maximumIntervalDays, fuzz });
    this.#due = new DueDays(days, total);
    this.#turns = new Int32Array(total);
    this.#reviews = new Int32Array(days);
    this.#seconds = new Float64Array(days);
    this.#stepsAfterFirst = RATINGS.map((rating) => goodsUntilOut(learningStepsSeconds, rating));
    this.#stepsAfterLapse = goodsUntilOut(relearningStepsSeconds, 'again');
    this.#seen = cards.length;
    for (const [card, known] of cards.entries()) {
      this.#deck.stability[card] = known.stability;
      this.#deck.difficulty[card] = known.difficulty;
      this.#deck.lastDay[card] = known.lastReviewDay;
      this.#deck.intervalDays[card] = Math.max(1, known.dueDay - known.lastReviewDay);
      this.#due.add(card, Math.max(0, known.dueDay));
    }
  }

  live(): ImaginedTime {
    const { days, cards, newCards, newPerDay, reviewsPerDay } = this.#with;
    const total = cards.length + newCards;
    for (let day = 0; day < days; day += 1) {
      this.#due.begin(day);
      const asked = Math.min(this.#due.waiting, reviewsPerDay ?? Infinity);
      for (let turn = 0; turn < asked; turn += 1) this.#review(this.#due.take(), day);
      this.#reviews[day] = asked;
      const fresh = Math.min(newPerDay, total - this.#seen);
      for (let turn = 0; turn < fresh; turn += 1) this.#learn(this.#seen++, day);
    }
    let expectedRecall = 0;
    for (let card = 0; card < this.#seen; card += 1) expectedRecall += this.#deck.recall(card, days);
    return {
      reviewsByDay: this.#reviews,
      minutesByDay: this.#seconds.map((seconds) => seconds / 60),
      learnt: this.#seen - cards.length,
      waiting: this.#due.waiting,
      expectedRecall,
    };
  }

  #review(card: number, day: number): void {
    const recall = this.#deck.recall(card, day);
    const draw = this.#draw(card);
    // What is left of the draw decides how well it was recalled.
    const grade = draw < recall ? this.#recalledGrade(draw / recall) : 1;
    this.#deck.answer(card, day, grade);
    this.#spend(day, grade);
    if (grade === 1) this.#passSteps(card, day, this.#stepsAfterLapse);
    this.#due.add(card, day + this.#deck.spread(card, draw));
  }

  #learn(card: number, day: number): void {
    const { again, hard, good } = this.#with.answering.firstShares;
    const draw = this.#draw(card);
    const grade = draw < again ? 1 : draw < again + hard ? 2 : draw < again + hard + good ? 3 : 4;
    this.#deck.begin(card, day, grade);
    this.#spend(day, grade);
    this.#passSteps(card, day, this.#stepsAfterFirst[grade - 1]!);
    this.#due.add(card, day + this.#deck.spread(card, draw));
  }

  #passSteps(card: number, day: number, steps: number): void {
    for (let step = 0; step < steps; step += 1) {
      this.#deck.passStep(card);
      this.#spend(day, 3);
    }
    this.#deck.graduate(card);
  }

  #recalledGrade(draw: number): number {
    const { hard, good } = this.#with.answering.recalledShares;
    return draw < hard ? 2 : draw < hard + good ? 3 : 4;
  }

  #spend(day: number, grade: number): void {
    const { seconds } = this.#with.answering;
    const took = grade === 1 ? seconds.again : grade === 2 ? seconds.hard : grade === 3 ? seconds.good : seconds.easy;
    this.#seconds[day] = this.#seconds[day]! + took;
  }

  #draw(card: number): number {
    const turn = this.#turns[card]!;
    this.#turns[card] = turn + 1;
    return drawFor(this.#with.seed, card, turn);
  }
}

/** How often Good must follow a rating until a card is out of its steps. */
function goodsUntilOut(stepsSeconds: readonly number[], rating: (typeof RATINGS)[number]): number {
  let outcome = stepAfter(stepsSeconds, 0, rating);
  let goods = 0;
  for (; outcome.kind === 'step'; goods += 1) outcome = stepAfter(stepsSeconds, outcome.step, 'good');
  return goods;
}
