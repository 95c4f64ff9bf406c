import { prngFrom } from '#lib/base/prng.ts';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { stepOutcome, strengthAfter } from './answer-effect.ts';
import { fsrs6 } from './fsrs-6.ts';
import { pickDay, type DayRange } from './fuzz.ts';
import { intervalRange, type IntervalWish } from './interval.ts';
import { balancedDay, dayLoad } from './load.ts';
import type { Memory } from './memory.ts';
import type { SchedulerParameters } from './parameters.ts';
import { RATINGS, type Rating } from './rating.ts';
import type { ReviewMoment } from './review-moment.ts';
import { studyDayOf } from './study-day.ts';

/** Whole days after a rating that graduates: those that were promised, where they may be, else those that are drawn. */
export function answerInterval(
  memory: Memory,
  rating: Rating,
  when: ReviewMoment,
  parameters: SchedulerParameters,
): number {
  return promisedInterval(memory, rating, when, parameters) ?? intervalAfter(memory, rating, when, parameters);
}

/** The interval that the event brought with it, where an honest client could have come to it. */
function promisedInterval(
  memory: Memory,
  rating: Rating,
  when: ReviewMoment,
  parameters: SchedulerParameters,
): number | null {
  const promised = when.intervalDays ?? null;
  if (promised === null || !Number.isInteger(promised)) return null;
  const legal = legalIntervals(memory, rating, when, parameters);
  return promised >= legal.from && promised <= legal.to ? promised : null;
}

/** Every interval that a rating that graduates may come to, whatever the seed and the load. */
function legalIntervals(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): DayRange {
  const wish = wishOf(memory, rating, when, parameters);
  const floor = floorsAbove(memory, rating, when, parameters);
  const spread = parameters.fuzz && when.seed !== null;
  const among = (atLeastDays: number): DayRange =>
    intervalRange({ ...wish, atLeastDays }, parameters.maximumIntervalDays, spread);
  return { from: among(floor.from).from, to: among(floor.to).to };
}

/**
 * The least interval of a rating, as the one below it may have come to it. Easy may be as short as the step that Good
 * takes: answers from before it was held above Good’s interval keep what they were promised.
 */
function floorsAbove(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): DayRange {
  const below = ratingBelow(rating);
  if (below === undefined) return { from: 1, to: 1 };
  const outcome = stepOutcome(memory, below, parameters);
  const step = outcome.kind === 'step' ? stepDays(outcome.delaySeconds) : null;
  if (step !== null && below !== 'good') return { from: step, to: step };
  const { from, to } = legalIntervals(memory, below, when, parameters);
  const more = below === 'again' ? 0 : 1;
  return { from: step ?? from + more, to: Math.max(step ?? 1, to + more) };
}

/** Whole days after a rating that graduates; each rating is held against the one below it. */
function intervalAfter(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): number {
  const below = ratingBelow(rating);
  const atLeastDays = below === undefined ? 1 : floorAbove(memory, below, when, parameters);
  const position = fuzzPosition(memory, when, parameters);
  const wish = { ...wishOf(memory, rating, when, parameters), atLeastDays };
  const range = intervalRange(wish, parameters.maximumIntervalDays, position !== null);
  if (position === null) return range.from;
  const isBalanced = when.load && wish.wantedDays <= BALANCED_UP_TO_DAYS;
  return isBalanced
    ? balancedDay(range, position, dayLoad(when.load, studyDayOf(when.at, when)))
    : pickDay(range, position);
}

/** Beyond this the day is drawn from the whole range alike: what is due then is hardly known. */
const BALANCED_UP_TO_DAYS = 90;

function wishOf(
  memory: Memory,
  rating: Rating,
  when: ReviewMoment,
  parameters: SchedulerParameters,
): Omit<IntervalWish, 'atLeastDays'> {
  const { stability } = strengthAfter(memory, rating, when, parameters);
  return {
    wantedDays: fsrs6(parameters.weights).daysUntil(parameters.desiredRetention, stability),
    lastDays: memory.state === 'review' && rating !== 'again' ? memory.intervalDays : null,
  };
}

/**
 * The least interval of the rating above `below`: not less than its step, and more than its interval. Easy is held above
 * the interval of Good, as in Anki, also where Good would go on to another step.
 */
function floorAbove(memory: Memory, below: Rating, when: ReviewMoment, parameters: SchedulerParameters): number {
  const outcome = stepOutcome(memory, below, parameters);
  const step = outcome.kind === 'step' ? stepDays(outcome.delaySeconds) : null;
  if (step !== null && below !== 'good') return step;
  const days = intervalAfter(memory, below, when, parameters);
  return Math.max(step ?? 1, below === 'again' ? days : days + 1);
}

function stepDays(delaySeconds: number): number {
  return Math.max(1, Math.ceil((delaySeconds * SECOND_MILLIS) / DAY_MILLIS));
}

function ratingBelow(rating: Rating): Rating | undefined {
  return RATINGS[RATINGS.indexOf(rating) - 1];
}

function fuzzPosition(memory: Memory, when: ReviewMoment, parameters: SchedulerParameters): number | null {
  if (!parameters.fuzz || when.seed === null) return null;
  return prngFrom(`${when.seed}/${memory.state === 'new' ? 0 : memory.reps}`).uniform();
}
