import { NO_EASY_DAYS, type DayEase } from '#lib/srs/answer/load.ts';

/** How a learner’s days are made up, whatever the preset. */
export type Habits = {
  /** How early a step may be asked when nothing else is left. */
  readonly learnAheadMinutes: number;
  /** Whether a concept waits until those it needs are learnt. */
  readonly prerequisites: boolean;
  /** Concepts that the learner opened before what they need was learnt. */
  readonly openedConcepts: readonly string[];
  /** Seven, Monday first. */
  readonly easyDays: readonly DayEase[];
  /** Whether the memory model is fitted from time to time without being asked. */
  readonly fitsItself: boolean;
  /** Whether the learner has been through the welcome, or passed it by: the first page leads there no more. */
  readonly welcomed: boolean;
};

/** Anki’s learn-ahead, prerequisites on, all days alike; the memory model fits itself, and the welcome is to come. */
export const DEFAULT_HABITS: Habits = {
  learnAheadMinutes: 20,
  prerequisites: true,
  openedConcepts: [],
  easyDays: NO_EASY_DAYS,
  fitsItself: true,
  welcomed: false,
};
