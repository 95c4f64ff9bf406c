import { fuzzRange, pickDay, type DayRange } from '#lib/srs/answer/fuzz.ts';
import { recallAfter } from '#lib/srs/optimiser/formulas/curve.ts';
import { difficultyAfter, firstDifficulty } from '#lib/srs/optimiser/formulas/difficulty.ts';
import { afterLapse } from '#lib/srs/optimiser/formulas/lapse.ts';
import { afterSameDay } from '#lib/srs/optimiser/formulas/same-day.ts';
import { afterSuccess } from '#lib/srs/optimiser/formulas/success.ts';
import { newTape, prepareTape, type Tape } from '#lib/srs/optimiser/tape.ts';

/** How the cards of a deck are scheduled. */
export type DeckRules = {
  readonly weights: readonly number[];
  readonly retention: number;
  readonly maximumIntervalDays: number;
  readonly fuzz: boolean;
};

/** Longer intervals are not fuzzed: they end after any time that is simulated. */
const FUZZED_BELOW_DAYS = 1_000;

/** The memories of many cards as columns; a card is its index, a day a whole number, a grade 1 Again to 4 Easy. */
export class ImaginedDeck {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly lastDay: Int32Array;
  readonly intervalDays: Float64Array;
  readonly #tape: Tape;
  readonly #rules: DeckRules;
  /** The range of fuzz of each whole interval, so that it is made once. */
  readonly #fuzz: readonly DayRange[];
  /** Interval = this × stability. */
  readonly #stretch: number;

  constructor(cards: number, rules: DeckRules) {
    this.stability = new Float64Array(cards);
    this.difficulty = new Float64Array(cards);
    this.lastDay = new Int32Array(cards);
    this.intervalDays = new Float64Array(cards);
    this.#rules = rules;
    const allowed = { from: 1, to: rules.maximumIntervalDays };
    this.#fuzz = rules.fuzz ? Array.from({ length: FUZZED_BELOW_DAYS }, (_, days) => fuzzRange(days, allowed)) : [];
    this.#tape = newTape(1, false);
    this.#tape.weights.set(rules.weights);
    prepareTape(this.#tape);
    const decay = rules.weights[20]!;
    this.#stretch = (rules.retention ** (-1 / decay) - 1) / this.#tape.derived.factor;
  }

  /** Probability that a card is recalled on a day; leaves the card on the tape for `answer`. */
  recall(card: number, day: number): number {
    this.#tape.stability[0] = this.stability[card]!;
    this.#tape.difficulty[0] = this.difficulty[card]!;
    return recallAfter(this.#tape, 0, day - this.lastDay[card]!);
  }

  /** A first answer. */
  begin(card: number, day: number, grade: number): void {
    this.stability[card] = Math.max(this.#rules.weights[grade - 1]!, 0.001);
    this.difficulty[card] = firstDifficulty(this.#tape, grade);
    this.lastDay[card] = day;
  }

  /** An answer on a later day than the last, right after `recall`. Sets the interval, except after Again. */
  answer(card: number, day: number, grade: number): void {
    const next = grade === 1 ? afterLapse(this.#tape, 0) : afterSuccess(this.#tape, 0, grade);
    if (grade > 1) this.#setReviewInterval(card, grade);
    this.stability[card] = next;
    this.difficulty[card] = difficultyAfter(this.#tape, 0, grade);
    this.lastDay[card] = day;
  }

  /** Good on the same day as the last answer, as in the steps. */
  passStep(card: number): void {
    this.#tape.stability[0] = this.stability[card]!;
    this.#tape.difficulty[0] = this.difficulty[card]!;
    this.stability[card] = afterSameDay(this.#tape, 0, 3);
    this.difficulty[card] = difficultyAfter(this.#tape, 0, 3);
  }

  /** The first interval, when a card leaves its steps. */
  graduate(card: number): void {
    const wanted = this.#stretch * this.stability[card]!;
    this.intervalDays[card] = Math.min(Math.max(1, Math.round(wanted)), this.#rules.maximumIntervalDays);
  }

  /** The interval as it is after fuzz drawn at `position`, 0 to below 1. */
  spread(card: number, position: number): number {
    const days = this.intervalDays[card]!;
    const range = this.#fuzz[days];
    return range === undefined ? days : pickDay(range, position);
  }

  /** Hard < Good < Easy, and an interval that grows grows by a day, as the scheduler has it. */
  #setReviewInterval(card: number, grade: number): void {
    const w = this.#rules.weights;
    const before = this.stability[card]!;
    const bonus = grade === 2 ? w[15]! : grade === 4 ? w[16]! : 1;
    const increase = bonus === 0 ? 0 : this.#tape.parts[0][0]! / bonus;
    let days = this.#grown(card, before * (1 + increase * w[15]!), 1);
    if (grade >= 3) days = this.#grown(card, before * (1 + increase), days + 1);
    if (grade === 4) days = this.#grown(card, before * (1 + increase * w[16]!), days + 1);
    this.intervalDays[card] = days;
  }

  #grown(card: number, stability: number, least: number): number {
    const wanted = Math.round(this.#stretch * stability);
    const last = this.intervalDays[card]!;
    const floor = wanted > last ? Math.max(least, last + 1) : least;
    return Math.min(Math.max(wanted, floor), this.#rules.maximumIntervalDays);
  }
}
