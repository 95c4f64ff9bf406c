import { knownCardId } from '#lib/base/card-id.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { DAY_MILLIS, HOUR_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { Strength } from '#lib/srs/model/memory-model.ts';
import { DEFAULT_PARAMETERS, type SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

/** Who learns, how and for how long. */
export type Learner = {
  readonly seed: number;
  readonly cards: number;
  readonly days: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** The chance of a day without study. */
  readonly dayOff: number;
  /** What the learner’s memory follows; the app does not know it. */
  readonly trueWeights: readonly number[];
  /** What the app schedules with. */
  readonly parameters: SchedulerParameters;
};

/** A memory that keeps longer after success and shorter after a first Again than the default weights have it. */
export const TRUE_WEIGHTS: readonly number[] = [
  0.09, 0.8, 4.6, 17.5, 6.9, 0.62, 2.6, 0.012, 2.25, 0.24, 1.05, 1.62, 0.048, 0.32, 1.35, 0.48, 2.3, 0.62, 0.15, 0.09,
  0.21,
];

const START = Date.UTC(2024, 0, 1);
const BOUNDARY = { zone: 'UTC', rolloverHour: 4 };

/**
 * The logs of a learner’s cards, one a card: answers with times and ratings that come from the true probability of recall,
 * with lapses, relearning, a daily limit and days off. The same learner gives the same logs.
 */
export function logsOf(learner: Partial<Learner> = {}): readonly (readonly ReviewEvent[])[] {
  const full: Learner = {
    seed: 1,
    cards: 800,
    days: 300,
    newPerDay: 10,
    reviewsPerDay: 200,
    dayOff: 0.08,
    trueWeights: TRUE_WEIGHTS,
    parameters: DEFAULT_PARAMETERS,
    ...learner,
  };
  return new Study(full).run();
}

/** A card as the app sees it and as it is. */
type StudiedCard = {
  readonly id: string;
  memory: Memory;
  dueDay: number;
  truth: Strength | null;
  lastDay: number;
  readonly log: ReviewEvent[];
};

class Study {
  readonly #learner: Learner;
  readonly #prng: Prng;
  readonly #cards: StudiedCard[] = [];
  #clock = START;
  #events = 0;

  constructor(learner: Learner) {
    this.#learner = learner;
    this.#prng = prngFrom(learner.seed);
  }

  run(): readonly (readonly ReviewEvent[])[] {
    for (let day = 0; day < this.#learner.days; day += 1) {
      if (this.#prng.uniform() >= this.#learner.dayOff) this.#studyOn(day);
    }
    return this.#cards.map(({ log }) => log);
  }

  #studyOn(day: number): void {
    this.#clock = START + day * DAY_MILLIS + (8 + 3 * this.#prng.uniform()) * HOUR_MILLIS;
    const today = studyDayOf(this.#clock, BOUNDARY);
    const due = this.#cards.filter(({ dueDay }) => dueDay <= today);
    for (const card of this.#prng.shuffle(due).slice(0, this.#learner.reviewsPerDay)) this.#untilDone(card, day);
    for (let fresh = 0; fresh < this.#learner.newPerDay && this.#cards.length < this.#learner.cards; fresh += 1) {
      const id = `deck/card-${this.#cards.length}`;
      const card: StudiedCard = { id, memory: { state: 'new' }, dueDay: day, truth: null, lastDay: day, log: [] };
      this.#cards.push(card);
      this.#untilDone(card, day);
    }
  }

  /** Answers a card until it is out of its steps, at most five times. */
  #untilDone(card: StudiedCard, day: number): void {
    for (let turn = 0; turn < 5; turn += 1) {
      this.#answer(card, day);
      if (card.memory.state === 'review') break;
      this.#clock += 300 * SECOND_MILLIS;
    }
    if (card.memory.state !== 'new') card.dueDay = studyDayOf(card.memory.dueAt, BOUNDARY);
  }

  #answer(card: StudiedCard, day: number): void {
    const model = fsrs6(this.#learner.trueWeights);
    const elapsed = day - card.lastDay;
    const rating = this.#rate(card.truth === null ? null : model.recall(elapsed, card.truth.stability), elapsed);
    card.truth = card.truth === null ? model.first(rating) : model.next(card.truth, rating, elapsed);
    card.lastDay = day;
    const tookMillis = Math.round(SECONDS[rating] * Math.exp(0.5 * this.#prng.normal()) * SECOND_MILLIS);
    this.#clock = Math.round(this.#clock) + tookMillis;
    const when = { at: this.#clock, ...BOUNDARY, seed: this.#prng.integer(0, 2 ** 31) };
    card.memory = schedule(card.memory, rating, when, this.#learner.parameters);
    card.log.push({
      ...when,
      id: `event-${(this.#events += 1)}`,
      cardId: knownCardId(card.id),
      localDay: new Date(START + day * DAY_MILLIS).toISOString().slice(0, 10),
      presetRevision: 'preset/1',
      kind: 'answer',
      rating,
      tookMillis,
      rule: CURRENT_RULE,
    });
  }

  /** Null for a card never seen; on the same day most is remembered, if not all. */
  #rate(recall: number | null, elapsed: number): Rating {
    const draw = this.#prng.uniform();
    if (recall === null) return draw < 0.22 ? 'again' : draw < 0.34 ? 'hard' : draw < 0.88 ? 'good' : 'easy';
    if (this.#prng.uniform() > (elapsed === 0 ? 0.93 : recall)) return 'again';
    return draw < 0.1 ? 'hard' : draw < 0.9 ? 'good' : 'easy';
  }
}

/** Median seconds an answer takes. */
const SECONDS: Readonly<Record<Rating, number>> = { again: 14, hard: 12, good: 7, easy: 4 };
