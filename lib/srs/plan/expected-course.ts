import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { roundedDay } from '#lib/srs/answer/fuzz.ts';
import type { MemoryModel, Strength } from '#lib/srs/model/memory-model.ts';
import { askedOn, type PlanCard, type RestDays } from './plan-card.ts';

/** Until when a card is followed, and what is noted on the way. */
export type CourseRules = {
  /** The day on whose beginning its recall is asked for. */
  readonly until: number;
  readonly rest: RestDays | null;
  /** Takes the expected seconds of each day’s reviews; null: nobody asks. */
  readonly spent: Float64Array | null;
};

/**
 * The probability that a card is recalled on the day `until`, when it is reviewed next on `nextDay` (null: when it is due)
 * and then as it falls due: every review is a Good with the probability of recall, else an Again whose steps are passed on
 * the same day. No fuzz, and no limit on a day’s reviews. Exact for these rules up to three reviews; those that follow are
 * taken to be recalled.
 */
export function expectedRecall(card: PlanCard, nextDay: number | null, rules: CourseRules): number {
  const day = nextDay ?? askedOn(card.dueDay, rules.rest);
  return new Course(card, rules).from(card, card.lastReviewDay, { day, chance: 1, reviews: 0 });
}

const BRANCHING_REVIEWS = 2;

type Turn = { readonly day: number; readonly chance: number; readonly reviews: number };

class Course {
  readonly #card: PlanCard;
  readonly #rules: CourseRules;
  readonly #model: MemoryModel;

  constructor(card: PlanCard, rules: CourseRules) {
    this.#card = card;
    this.#rules = rules;
    this.#model = fsrs6(card.parameters.weights);
  }

  /** From a strength after its last review to the end, the next review being on `turn.day`. */
  from(strength: Strength, lastDay: number, turn: Turn): number {
    const { until } = this.#rules;
    if (turn.day >= until) return this.#model.recall(until - lastDay, strength.stability);
    if (turn.reviews === BRANCHING_REVIEWS) return this.#meanRecall(strength, lastDay, turn);
    const { day, chance } = turn;
    const elapsed = day - lastDay;
    const recall = this.#model.recall(elapsed, strength.stability);
    const steps = this.#card.parameters.relearningStepsSeconds.length;
    this.#spend(day, chance * (1 + (1 - recall) * steps));
    let forgotten = this.#model.next(strength, 'again', elapsed);
    for (let step = 0; step < steps; step += 1) forgotten = this.#model.next(forgotten, 'good', 0);
    const after = (to: Strength, share: number): number =>
      share * this.from(to, day, { day: this.#due(to, day), chance: chance * share, reviews: turn.reviews + 1 });
    return after(this.#model.next(strength, 'good', elapsed), recall) + after(forgotten, 1 - recall);
  }

  /** Between two reviews, on the average (Simpson’s rule); what they cost is noted as if all were recalled. */
  #meanRecall(strength: Strength, lastDay: number, { day, chance }: Turn): number {
    const { spent, until } = this.#rules;
    let [now, last, next] = [strength, lastDay, day];
    for (; next < until; [last, next] = [next, this.#due(now, next)]) {
      if (!spent) break;
      this.#spend(next, chance);
      now = this.#model.next(now, 'good', next - last);
    }
    const interval = day - lastDay;
    const recall = (elapsed: number): number => this.#model.recall(elapsed, strength.stability);
    return (1 + 4 * recall(interval / 2) + recall(interval)) / 6;
  }

  #spend(day: number, answers: number): void {
    const { spent } = this.#rules;
    if (spent) spent[day] = spent[day]! + answers * this.#card.seconds;
  }

  #due({ stability }: Strength, day: number): number {
    const { desiredRetention, maximumIntervalDays } = this.#card.parameters;
    const interval = this.#model.daysUntil(desiredRetention, stability);
    return askedOn(day + roundedDay(interval, { from: 1, to: maximumIntervalDays }), this.#rules.rest);
  }
}
