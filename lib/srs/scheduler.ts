/**
 * The entry for whoever uses the scheduler by itself, without the app: its vectors, its peers, other programs. The app and
 * the rooms import the files behind it. FSRS-6 with Anki’s learning steps, fuzz and load balance, and the fold of a review
 * log. Everything here is a pure function of its arguments; time comes as milliseconds since 1970, randomness as a seed,
 * days as study days of a zone and a rollover hour. A row of the log brings its day (`localDay`), and a memory keeps that
 * of its last review: `daysSinceReview` counts between these, wherever the learner is by then.
 *
 * A card through its first days:
 *
 *     const when = { at: Date.now(), zone: 'Asia/Shanghai', rolloverHour: 4, seed: 7 };
 *     const labels = preview({ state: 'new' }, when, DEFAULT_PARAMETERS); // what each button would do
 *     const memory = schedule({ state: 'new' }, 'good', when, DEFAULT_PARAMETERS); // learning, due in 10 min
 *     isDue(memory, { ...when, at: when.at + 600_000 }); // true
 *     retrievability(memory, when.at + 86_400_000, DEFAULT_PARAMETERS); // probability of recall a day later
 *
 * The formulas alone, in days and without a clock:
 *
 *     nextStates(null, 0).good; // { memory: { stability: 2.3065, difficulty: 2.118… }, interval: 2.3065 }
 *     intervalFor(1, 0.7); // 9
 *
 * A log: `replay(events, parametersOf)` is the state of a card, `rollback(log, id)` the log without one event.
 */
export { addStudyDays, studyDay, studyDayOf } from './days/study-day.ts';
export { DEFAULT_PARAMETERS, type SchedulerParameters } from './parameters.ts';
export { daysOverdue, isDue, waitingOf, type Now } from './days/due.ts';
export { fsrs6 } from './model/fsrs-6.ts';
export { fuzzRange, type DayRange } from './answer/fuzz.ts';
export { manualEvents, type ManualAction } from './answer/manual-events.ts';
export { isLeech, isMarkedLeech, LEECH_THRESHOLD } from './answer/leech.ts';
export { balancedDay, type DueLoad } from './answer/load.ts';
export { buildQueue, type QueueCard, type QueueRules } from './queue/queue.ts';
export { exerciseRating, lowerOnly } from './answer/exercise-rating.ts';
export { scaffoldingOf } from './answer/scaffolding.ts';
export { stepAfter } from './answer/learning-steps.ts';
export type { CardState, Memory } from './model/memory.ts';
export { DIFFICULTY_BOUNDS, STABILITY_BOUNDS, type MemoryModel, type Strength } from './model/memory-model.ts';
export { intervalFor, nextStates, strengthAfter, type NextState } from './model/next-states.ts';
export { gradeOf, RATINGS, type Rating } from './rating.ts';
export { applyEvent, compareEvents, replay, standingEvents, UNTOUCHED } from './log/replay.ts';
export { retrievability } from './model/retrievability.ts';
export { daysSinceReview, type DayMoment } from './days/review-day.ts';
export type { CardEvent, ReviewEvent } from './log/review-event.ts';
export type { ReviewMoment } from './answer/review-moment.ts';
export { rollback } from './log/rollback.ts';
export { preview, schedule, type Future } from './answer/schedule.ts';
export { migrateWeights, WEIGHT_BOUNDS } from './model/weights.ts';
