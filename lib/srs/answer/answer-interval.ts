import { firstUniform } from '#lib/base/prng.ts';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { stepOutcome, answeredStrength, type Asked } from './answer-effect.ts';
import { pickDay, type DayRange } from './fuzz.ts';
import { intervalRange, type IntervalWish } from './interval.ts';
import { balancedDay, dayLoad } from './load.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

/** Whole days after a rating that graduates: those that were promised, where they may be, else those that are drawn. */
export function answerInterval(asked: Asked, rating: Rating): number {
  return promisedInterval(asked, rating) ?? intervalAfter(asked, rating, fuzzPosition(asked));
}

/** The interval that the event brought with it, where an honest client could have come to it. */
function promisedInterval(asked: Asked, rating: Rating): number | null {
  const promised = asked.when.intervalDays ?? null;
  if (promised === null || !Number.isInteger(promised)) return null;
  const legal = legalIntervals(asked, rating);
  return promised >= legal.from && promised <= legal.to ? promised : null;
}

/** Every interval that a rating that graduates may come to, whatever the seed and the load. */
function legalIntervals(asked: Asked, rating: Rating): DayRange {
  const { maximumIntervalDays } = asked.parameters;
  const wish = wishOf(asked, rating);
  const floor = floorsAbove(asked, rating);
  const spread = isSpread(asked);
  return {
    from: intervalRange(wish, floor.from, maximumIntervalDays, spread).from,
    to: intervalRange(wish, floor.to, maximumIntervalDays, spread).to,
  };
}

/**
 * The least interval of a rating, as the one below it may have come to it. Easy may be as short as the step that Good
 * takes: answers from before it was held above Good’s interval keep what they were promised.
 */
function floorsAbove(asked: Asked, rating: Rating): DayRange {
  const below = ratingBelow(rating);
  if (below === undefined) return { from: 1, to: 1 };
  const outcome = stepOutcome(asked, below);
  const step = outcome.kind === 'step' ? stepDays(outcome.delaySeconds) : null;
  if (step !== null && below !== 'good') return { from: step, to: step };
  const { from, to } = legalIntervals(asked, below);
  const more = below === 'again' ? 0 : 1;
  return { from: step ?? from + more, to: Math.max(step ?? 1, to + more) };
}

/**
 * Whole days after a rating that graduates; each rating is held against the one below it. `position` is where in its
 * range every rating’s day is drawn (null: no fuzz).
 */
function intervalAfter(asked: Asked, rating: Rating, position: number | null): number {
  const { when, parameters } = asked;
  const below = ratingBelow(rating);
  const atLeastDays = below === undefined ? 1 : floorAbove(asked, below, position);
  const wish = wishOf(asked, rating);
  const range = intervalRange(wish, atLeastDays, parameters.maximumIntervalDays, position !== null);
  if (position === null) return range.from;
  const isBalanced = when.load && wish.wantedDays <= BALANCED_UP_TO_DAYS;
  return isBalanced
    ? balancedDay(range, position, dayLoad(when.load, studyDayOf(when.at, when)))
    : pickDay(range, position);
}

/** Beyond this the day is drawn from the whole range alike: what is due then is hardly known. */
const BALANCED_UP_TO_DAYS = 90;

function wishOf(asked: Asked, rating: Rating): IntervalWish {
  const { memory, model, parameters } = asked;
  return {
    wantedDays: model.daysUntil(parameters.desiredRetention, answeredStrength(asked, rating).stability),
    lastDays: memory.state === 'review' && rating !== 'again' ? memory.intervalDays : null,
  };
}

/**
 * The least interval of the rating above `below`: not less than its step, and more than its interval. Easy is held above
 * the interval of Good, as in Anki, also where Good would go on to another step.
 */
function floorAbove(asked: Asked, below: Rating, position: number | null): number {
  const outcome = stepOutcome(asked, below);
  const step = outcome.kind === 'step' ? stepDays(outcome.delaySeconds) : null;
  if (step !== null && below !== 'good') return step;
  const days = intervalAfter(asked, below, position);
  return Math.max(step ?? 1, below === 'again' ? days : days + 1);
}

function stepDays(delaySeconds: number): number {
  return Math.max(1, Math.ceil((delaySeconds * SECOND_MILLIS) / DAY_MILLIS));
}

function ratingBelow(rating: Rating): Rating | undefined {
  return RATINGS[RATINGS.indexOf(rating) - 1];
}

function isSpread({ parameters, when }: Asked): boolean {
  return parameters.fuzz && when.seed !== null;
}

function fuzzPosition(asked: Asked): number | null {
  const { memory, when } = asked;
  return isSpread(asked) ? firstUniform(`${when.seed}/${memory.state === 'new' ? 0 : memory.reps}`) : null;
}
