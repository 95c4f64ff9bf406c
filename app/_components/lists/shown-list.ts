import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** A list of the learner’s as the page shows it. */
export type ShownList = {
  readonly id: string;
  readonly name: string;
  /** Which state of it this is. */
  readonly changes: number;
  readonly exercises: readonly ListedExercise[];
  /** Ids in it of exercises that no pack has now. */
  readonly missing: readonly string[];
};
