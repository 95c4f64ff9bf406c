import type { Move, RestDays } from './plan-card.ts';

/** What is to be remembered when, and what there is room for. */
export type ExamGoal = {
  /** The day on whose beginning recall counts; at least 1. */
  readonly examDay: number;
  /** The last day on which the plan may ask; before the exam. */
  readonly lastDay: number;
  /** Of each day, today the first; one number for all days alike. */
  readonly secondsPerDay: number | readonly number[];
  /** Days on which nothing is asked at all. */
  readonly rest: RestDays | null;
};

/** Which cards are to be asked on another day than their own, and what it is worth. */
export type ExamPlan = {
  readonly moves: readonly Move[];
  /** The sum of the probabilities of recall on the day, with the plan and without it. */
  readonly recallWith: number;
  readonly recallWithout: number;
  /**
   * What no plan of this kind can exceed; with more than eight days, or many more cards than there is room for, an
   * estimate of it.
   */
  readonly recallAtMost: number;
  /** Seconds of the cards’ next reviews on each day before the exam, with the plan and without it. */
  readonly secondsWith: Float64Array;
  readonly secondsWithout: Float64Array;
};
