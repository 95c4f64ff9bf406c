import type { Localized } from '#lib/base/localized.ts';
import type { ExerciseSpec } from './exercise.ts';

/** A wrong solution that ships with an exercise, as the judge needs it. */
export type JudgeableMistake = {
  readonly id: string;
  readonly title: Localized;
  readonly explanation: Localized;
  /** JavaScript, types already stripped. */
  readonly source: string;
};

/** All that the judge needs of an exercise. Its sources are its author’s, who is trusted to be right. */
export type Judgeable = {
  /** pack/slug. */
  readonly exercise: string;
  /** Its pack is not one of the repository’s: its code runs in a sandbox of its own, and nowhere else. */
  readonly foreign: boolean;
  readonly spec: ExerciseSpec;
  /** The reference: solution.ts as JavaScript. */
  readonly solution: string;
  /** prelude.ts as JavaScript, which makes functions that are inputs; null where there is none. */
  readonly prelude: string | null;
  readonly mistakes: readonly JudgeableMistake[];
};
