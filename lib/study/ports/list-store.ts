import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './learner-store.ts';

/** Exercises that a learner put together, under an id that the browser made. */
export type ExerciseList = {
  readonly id: string;
  readonly name: string;
  /** Ids, `pack/slug`, each once, in the learner’s order; one may be of a pack that is there no more. */
  readonly exercises: readonly string[];
  readonly createdAt: EpochMillis;
  /** How often it was changed since it was made. */
  readonly changes: number;
  /** When it was removed; null while it is there. */
  readonly removedAt: EpochMillis | null;
};

/** The lists of a learner, removed ones too. */
export type ListStore = {
  /** In the order in which they were made. */
  readonly all: (learner: LearnerId) => Promise<readonly ExerciseList[]>;
  /**
   * Puts lists in the place of those with their ids, or adds them, while nobody else does: `decide` sees what every earlier
   * change has left; null leaves all as it is.
   */
  readonly change: (
    learner: LearnerId,
    decide: (lists: readonly ExerciseList[]) => readonly ExerciseList[] | null,
  ) => Promise<void>;
};
