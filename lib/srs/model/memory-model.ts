import type { Rating } from '#lib/srs/rating.ts';

/** Days. Below the least nothing is told apart; fsrs-rs and py-fsrs have the same bounds. */
export const STABILITY_BOUNDS = { least: 0.001, most: 36_500 } as const;
/** From easy to hard. */
export const DIFFICULTY_BOUNDS = { least: 1, most: 10 } as const;

/** Strength of a memory in the model of three components (stability, difficulty, retrievability). */
export type Strength = {
  /** Days until retrievability falls to 0.9; above 0. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
};

/**
 * A model of memory: its parameters are inside, time comes in days, and it knows nothing of steps, queues or clocks.
 * FSRS-6 is one; FSRS-7, which counts in fractions of a day, can be another.
 */
export type MemoryModel = {
  /** The strength after the very first answer. */
  readonly first: (rating: Rating) => Strength;
  /** The strength after an answer `elapsedDays` after the last; 0 means the same study day. */
  readonly next: (strength: Strength, rating: Rating, elapsedDays: number) => Strength;
  /** The forgetting curve: probability of recall, 1 at 0 days and 0.9 at `stability` days. */
  readonly recall: (elapsedDays: number, stability: number) => number;
  /** The curve’s inverse: days until recall has fallen to `retention`, not rounded. */
  readonly daysUntil: (retention: number, stability: number) => number;
};
