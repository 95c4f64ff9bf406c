import { prngFrom } from '#lib/base/prng.ts';
import { DAY_MILLIS, SECOND_MILLIS, type DayBoundary, type EpochMillis } from '#lib/base/time.ts';
import { fsrs6 } from './fsrs-6.ts';
import { reviewIntervalDays } from './interval.ts';
import { stepAfter, type StepOutcome } from './learning-steps.ts';
import type { Memory } from './memory.ts';
import type { Strength } from './memory-model.ts';
import type { SchedulerParameters } from './parameters.ts';
import { RATINGS, type Rating } from './rating.ts';
import { addStudyDays, studyDayOf } from './study-day.ts';

/**
 * When an answer is given, where the learner’s day turns over, and what its fuzz is drawn from (null: no fuzz). An
 * answer event is one.
 */
export type ReviewMoment = DayBoundary & { readonly at: EpochMillis; readonly seed: number | null };

/**
 * The memory after an answer: FSRS-6 with Anki’s learning steps. Days are study days of the moment’s zone and rollover,
 * so an answer on the same study day counts as 0 days (FSRS’s short-term formula) whatever the hours, and one across
 * the rollover as 1. A step is due to the second; a review is due at the same time of the clock `intervalDays` study
 * days on, and counts as due from the beginning of that day (`isDue` in `due.ts`). Intervals keep Hard < Good < Easy,
 * are at least 1 day and at most the maximum, and are spread by `fuzzRange`, drawn from (seed, reps) once for all four
 * ratings. The same arguments give the same memory on every machine. A moment before the last answer counts as the same
 * day.
 */
export function schedule(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): Memory {
  const strength = strengthAfter(memory, rating, when, parameters);
  const trace = {
    ...strength,
    lastReviewAt: when.at,
    reps: memory.state === 'new' ? 1 : memory.reps + 1,
    lapses: memory.state === 'new' ? 0 : memory.lapses + (memory.state === 'review' && rating === 'again' ? 1 : 0),
  };
  const outcome = stepOutcome(memory, rating, parameters);
  if (outcome.kind === 'step') {
    const state = memory.state === 'review' || memory.state === 'relearning' ? 'relearning' : 'learning';
    return { ...trace, state, step: outcome.step, dueAt: when.at + outcome.delaySeconds * SECOND_MILLIS };
  }
  const intervalDays = intervalAfter(memory, rating, when, parameters);
  return { ...trace, state: 'review', intervalDays, dueAt: addStudyDays(when.at, intervalDays, when) };
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

/**
 * Probability that the card is recalled at `at`, by the hour; null for a new card. Not worth showing for a card in its
 * steps.
 */
export function retrievability(memory: Memory, at: EpochMillis, parameters: SchedulerParameters): number | null {
  if (memory.state === 'new') return null;
  const elapsedDays = Math.max(0, at - memory.lastReviewAt) / DAY_MILLIS;
  return fsrs6(parameters.weights).recall(elapsedDays, memory.stability);
}

function futureOf(memory: Memory, at: EpochMillis): Future {
  const dueAt = memory.state === 'new' ? at : memory.dueAt;
  const seconds = Math.round((dueAt - at) / SECOND_MILLIS);
  const days = memory.state === 'review' ? memory.intervalDays : Math.floor(seconds / 86_400);
  return { memory, dueAt, intervalDays: days, intervalSeconds: memory.state === 'review' ? days * 86_400 : seconds };
}

function stepOutcome(memory: Memory, rating: Rating, parameters: SchedulerParameters): StepOutcome {
  const { learningStepsSeconds, relearningStepsSeconds } = parameters;
  if (memory.state === 'new') return stepAfter(learningStepsSeconds, 0, rating);
  if (memory.state === 'learning') return stepAfter(learningStepsSeconds, memory.step, rating);
  if (memory.state === 'relearning') return stepAfter(relearningStepsSeconds, memory.step, rating);
  // A review leaves for its relearning steps only by Again.
  return rating === 'again' ? stepAfter(relearningStepsSeconds, 0, rating) : { kind: 'graduate' };
}

function strengthAfter(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): Strength {
  const model = fsrs6(parameters.weights);
  if (memory.state === 'new') return model.first(rating);
  const elapsedDays = studyDayOf(when.at, when) - studyDayOf(memory.lastReviewAt, when);
  return model.next(memory, rating, Math.max(0, elapsedDays));
}

/** Whole days after a rating that graduates; each rating is held against the one below it. */
function intervalAfter(memory: Memory, rating: Rating, when: ReviewMoment, parameters: SchedulerParameters): number {
  const below = RATINGS[RATINGS.indexOf(rating) - 1];
  const { stability } = strengthAfter(memory, rating, when, parameters);
  return reviewIntervalDays(
    {
      wantedDays: fsrs6(parameters.weights).daysUntil(parameters.desiredRetention, stability),
      atLeastDays: below === undefined ? 1 : floorAbove(memory, below, when, parameters),
      lastDays: memory.state === 'review' && rating !== 'again' ? memory.intervalDays : null,
      fuzzPosition: fuzzPosition(memory, when, parameters),
    },
    parameters.maximumIntervalDays,
  );
}

/** The least interval of the rating above `below`. */
function floorAbove(memory: Memory, below: Rating, when: ReviewMoment, parameters: SchedulerParameters): number {
  const outcome = stepOutcome(memory, below, parameters);
  if (outcome.kind === 'step') return Math.max(1, Math.ceil((outcome.delaySeconds * SECOND_MILLIS) / DAY_MILLIS));
  const days = intervalAfter(memory, below, when, parameters);
  return below === 'again' ? days : days + 1;
}

function fuzzPosition(memory: Memory, when: ReviewMoment, parameters: SchedulerParameters): number | null {
  if (!parameters.fuzz || when.seed === null) return null;
  return prngFrom(`${when.seed}/${memory.state === 'new' ? 0 : memory.reps}`).uniform();
}
