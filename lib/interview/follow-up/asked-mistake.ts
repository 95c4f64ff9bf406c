import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { FollowUpFacts, MistakeFacts, OneChange } from './follow-up-facts.ts';

/** A mistake to ask about: as a change of the learner’s code where it is one, in words otherwise. */
export type AskedMistake = {
  readonly spec: ExerciseSpec;
  readonly language: Language;
  readonly mistake: ExerciseSpec['mistakes'][number];
  readonly all: FollowUpFacts;
  readonly facts: MistakeFacts | null;
  readonly change: OneChange | null;
  /** The pack is ours, so that what it says of the mistake was proved. */
  readonly isProved: boolean;
};
