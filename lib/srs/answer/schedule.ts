import type { CardId } from '#lib/base/card-id.ts';
import { SECOND_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { askedAt, stepOutcome, answeredStrength, type Asked } from './answer-effect.ts';
import { answerInterval } from './answer-interval.ts';
import { parametersFor } from './exercise-steps.ts';
import { FIRST_RULE, type IntervalRule } from './interval-rule.ts';
import { metBy } from './placed.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { storedDayOf } from '#lib/srs/days/review-day.ts';
import type { ReviewMoment } from './review-moment.ts';
import { addStudyDays } from '#lib/srs/days/study-day.ts';

/**
 * The memory after an answer: FSRS-6 with Anki’s learning steps. Days are study days, from the one stored with the last
 * review to the moment’s own (`localDay`, else that of its zone and rollover): an answer on the same study day counts as
 * 0 days (FSRS’s short-term formula) whatever the hours, and one across the rollover as 1. A step is due to the second; a review is due at the same time of the clock `intervalDays` study
 * days on, and counts as due from the beginning of that day (`isDue` in `due.ts`). Intervals are at least 1 day and at
 * most the maximum; each is drawn from the `fuzzRange` of its own rating, from (seed, reps) once for all four, not below
 * the last interval while that is in the range, and raised only where Hard ≤ Good ≤ Easy asks for it: they stay apart where
 * their ranges have room, and always below 2.5 days. Up to 90 days the draw prefers days on which little is due. The same
 * arguments give the same memory on every machine. For an exercise
 * `parametersFor` leaves out the steps. A miss of a provisional memory is that of a new card. A moment before the last answer counts as the same day.
 */
export function schedule(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): Memory {
  return memoryAfter(askedAt(metBy(memory, rating), when, parameters), rating);
}

/** The memory after an answer of the log: what `schedule` gave when the rule that the answer names was in force. */
export function scheduleLogged(memory: Memory, answer: LoggedAnswer, parameters: SchedulerParameters): Memory {
  const { cardId, rating, rule = FIRST_RULE } = answer;
  const met = metBy(memory, rating);
  return memoryAfter(askedAt(met, answer, parametersFor(cardId, parameters, rule), rule), rating);
}

/** As much of an answer event as decides what comes of it. */
type LoggedAnswer = ReviewMoment & {
  readonly cardId: CardId;
  readonly rating: Rating;
  readonly rule?: IntervalRule | undefined;
};

function memoryAfter(asked: Asked, rating: Rating): Memory {
  const { memory, when } = asked;
  const { stability, difficulty } = answeredStrength(asked, rating);
  const lastReviewAt = when.at;
  const lastReviewDay = storedDayOf(when);
  const reps = memory.state === 'new' ? 1 : memory.reps + 1;
  const lapses = memory.state === 'new' ? 0 : memory.lapses + (memory.state === 'review' && rating === 'again' ? 1 : 0);
  const outcome = stepOutcome(asked, rating);
  // Each property by its name: spreading one object into another takes longer than the formulas.
  if (outcome.kind === 'step') {
    const state = memory.state === 'review' || memory.state === 'relearning' ? 'relearning' : 'learning';
    const dueAt = when.at + outcome.delaySeconds * SECOND_MILLIS;
    return { stability, difficulty, lastReviewAt, lastReviewDay, reps, lapses, state, step: outcome.step, dueAt };
  }
  const intervalDays = answerInterval(asked, rating, stability);
  const dueAt = addStudyDays(when.at, intervalDays, when);
  return { stability, difficulty, lastReviewAt, lastReviewDay, reps, lapses, state: 'review', intervalDays, dueAt };
}

/** What a rating would do, for the label on its button. */
export type Future = {
  readonly memory: Memory;
  readonly dueAt: EpochMillis;
  /** The step’s wait, or the interval’s whole days of 24 h. */
  readonly intervalSeconds: number;
  /** Whole days; 0 for a step of less than a day. */
  readonly intervalDays: number;
};

/** The four futures of a card, by the very code that `schedule` runs: pressing the button does what its label says. */
export function preview(
  memory: Memory,
  when: ReviewMoment,
  parameters: SchedulerParameters,
): Readonly<Record<Rating, Future>> {
  const futures = RATINGS.map((rating) => [rating, futureOf(schedule(memory, rating, when, parameters), when.at)]);
  return Object.fromEntries(futures) as Record<Rating, Future>;
}

function futureOf(memory: Memory, at: EpochMillis): Future {
  const dueAt = memory.state === 'new' ? at : memory.dueAt;
  const seconds = Math.round((dueAt - at) / SECOND_MILLIS);
  const days = memory.state === 'review' ? memory.intervalDays : Math.floor(seconds / 86_400);
  return { memory, dueAt, intervalDays: days, intervalSeconds: memory.state === 'review' ? days * 86_400 : seconds };
}
