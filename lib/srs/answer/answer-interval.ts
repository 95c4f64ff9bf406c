import { firstUniform } from '#lib/base/prng.ts';
import { DAY_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { stepOutcome, answeredStrength, type Asked } from './answer-effect.ts';
import { intervalDay, type DayDraw, type IntervalFloor, type IntervalLimits, type IntervalWish } from './interval.ts';
import { dayLoad } from './load.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

/**
 * Whole days after a rating that graduates and leaves this stability: those that were promised, where some seed and some
 * load could have led an honest client to them, else those that are drawn.
 */
export function answerInterval(asked: Asked, rating: Rating, stability: number): number {
  const ladder = ladderTo(asked, rating, stability);
  const promised = asked.when.intervalDays ?? null;
  const isKept =
    promised !== null &&
    Number.isInteger(promised) &&
    promised >= climbed(ladder, SHORTEST) &&
    promised <= climbed(ladder, LONGEST);
  return isKept ? promised : climbed(ladder, drawOf(asked));
}

const SHORTEST: DayDraw = { position: 0, load: null, asShortAsStep: true };
const LONGEST: DayDraw = { position: 1, load: null, asShortAsStep: false };

/** The draw of this answer: at one position in the range of every rating, by what is due where that is known. */
function drawOf({ memory, when, parameters }: Asked): DayDraw {
  const isSpread = parameters.fuzz && when.seed !== null;
  const position = isSpread ? firstUniform(`${when.seed}/${memory.state === 'new' ? 0 : memory.reps}`) : 0;
  const load = isSpread && when.load ? dayLoad(when.load, studyDayOf(when.at, when)) : null;
  return { position, load, asShortAsStep: false };
}

/** The ratings from Again up to the one that was pressed, as far as each holds the next above it. */
type Ladder = {
  /** The least that the first rung is held to. */
  readonly ground: IntervalFloor;
  /** The pressed rating last. */
  readonly rungs: readonly Rung[];
  readonly limits: IntervalLimits;
};

type Rung = {
  readonly wish: IntervalWish;
  /** Again: the next rating need not be longer. */
  readonly isFailure: boolean;
  /** Of the step that Good takes in place of its interval. */
  readonly stepDays: number | null;
};

/**
 * A rating holds the one above it to its interval, or to its step alone where it takes one; but Easy is held above the
 * interval of Good, as in Anki, also where Good would go on to another step.
 */
function ladderTo(asked: Asked, rating: Rating, stability: number): Ladder {
  let ground: IntervalFloor = { leastDays: 1, aboveDays: null };
  let rungs: Rung[] = [];
  for (const one of RATINGS) {
    if (one === rating) break;
    const outcome = stepOutcome(asked, one);
    const stepDays = outcome.kind === 'step' ? wholeDays(outcome.delaySeconds) : null;
    if (stepDays === null || one === 'good') {
      const wish = wishOf(asked, one, answeredStrength(asked, one).stability);
      rungs.push({ wish, isFailure: one === 'again', stepDays });
    } else {
      ground = { leastDays: stepDays, aboveDays: null };
      rungs = [];
    }
  }
  rungs.push({ wish: wishOf(asked, rating, stability), isFailure: rating === 'again', stepDays: null });
  const { parameters, when, rule } = asked;
  const spread = parameters.fuzz && when.seed !== null;
  const limits = { mostDays: parameters.maximumIntervalDays, spread, rule };
  return { ground, rungs, limits };
}

/** One pass up the ladder: the days of the last rung, each held above the one before it. */
function climbed({ ground, rungs, limits }: Ladder, draw: DayDraw): number {
  let floor = ground;
  let days = ground.leastDays;
  for (const { wish, isFailure, stepDays } of rungs) {
    days = intervalDay(wish, floor, limits, draw);
    if (stepDays === null) floor = { leastDays: days, aboveDays: isFailure ? null : days };
    else floor = { leastDays: stepDays, aboveDays: draw.asShortAsStep ? null : days };
  }
  return days;
}

function wishOf({ memory, model, parameters }: Asked, rating: Rating, stability: number): IntervalWish {
  return {
    wantedDays: model.daysUntil(parameters.desiredRetention, stability),
    lastDays: memory.state === 'review' && rating !== 'again' ? memory.intervalDays : null,
  };
}

function wholeDays(seconds: number): number {
  return Math.max(1, Math.ceil((seconds * SECOND_MILLIS) / DAY_MILLIS));
}
