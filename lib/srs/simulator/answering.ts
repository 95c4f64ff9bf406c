import { SECOND_MILLIS } from '#lib/base/time.ts';
import { medianOf } from '#lib/srs/queue/exercise-time.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

/** How a learner answers: what a simulated one does. */
export type Answering = {
  /** How often a new card is rated so at first; the four add up to 1. */
  readonly firstShares: Readonly<Record<Rating, number>>;
  /** How often a card that was recalled is rated so; the three add up to 1. */
  readonly recalledShares: Readonly<Record<Exclude<Rating, 'again'>, number>>;
  /** Median seconds of an answer, by its rating. */
  readonly seconds: Readonly<Record<Rating, number>>;
};

/** What is assumed before there are enough answers; the shares and times of Anki’s learners, rounded. */
export const USUAL_ANSWERING: Answering = {
  firstShares: { again: 0.24, hard: 0.09, good: 0.5, easy: 0.17 },
  recalledShares: { hard: 0.1, good: 0.8, easy: 0.1 },
  seconds: { again: 20, hard: 14, good: 9, easy: 5 },
};

/** An answer that took longer was an interruption. */
const LONGEST_MILLIS = 60 * SECOND_MILLIS;
/** Fewer answers than this say little, and the usual is taken. */
const ENOUGH_ANSWERS = 20;

/** How a learner answered so far, from the logs of single cards; where there is too little, as is usual. */
export function answeringOf(logs: Iterable<readonly ReviewEvent[]>): Answering {
  const first: Rating[] = [];
  const recalled: Rating[] = [];
  const took: Record<Rating, number[]> = { again: [], hard: [], good: [], easy: [] };
  for (const log of logs) {
    let day: string | null = null;
    for (const event of standingEvents(log)) {
      if (event.kind !== 'answer') continue;
      took[event.rating].push(Math.min(event.tookMillis, LONGEST_MILLIS));
      if (day === null) first.push(event.rating);
      else if (event.localDay !== day && event.rating !== 'again') recalled.push(event.rating);
      day = event.localDay;
    }
  }
  return {
    firstShares: sharesOf(first, RATINGS, USUAL_ANSWERING.firstShares),
    recalledShares: sharesOf(recalled, ['hard', 'good', 'easy'], USUAL_ANSWERING.recalledShares),
    seconds: {
      again: secondsOf(took.again, 'again'),
      hard: secondsOf(took.hard, 'hard'),
      good: secondsOf(took.good, 'good'),
      easy: secondsOf(took.easy, 'easy'),
    },
  };
}

function sharesOf<One extends Rating>(
  given: readonly Rating[],
  ratings: readonly One[],
  usual: Readonly<Record<One, number>>,
): Readonly<Record<One, number>> {
  if (given.length < ENOUGH_ANSWERS) return usual;
  const shares = ratings.map((rating) => [rating, given.filter((one) => one === rating).length / given.length]);
  return Object.fromEntries(shares) as Record<One, number>;
}

function secondsOf(millis: readonly number[], rating: Rating): number {
  const median = millis.length < ENOUGH_ANSWERS ? null : medianOf(millis);
  return median === null ? USUAL_ANSWERING.seconds[rating] : median / SECOND_MILLIS;
}
