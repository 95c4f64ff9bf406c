import type { Localized } from '#lib/base/localized.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import type { CheckName } from '#lib/exercises/exercise.ts';

/** A function on the inputs of one regime, as it is told. */
export type FollowUpCase = {
  readonly fn: string;
  /** The regime’s id, and what is special about its inputs. */
  readonly regime: string;
  readonly title: Localized;
  /** Inputs are special in their sizes: a batch of one, an empty one, or they have to be refused. */
  readonly isSpecial: boolean;
  /** The inputs in a few words, as `x: [3, 7]`, and the whole call where it is short enough to be read. */
  readonly inputs: string;
  readonly call: string | null;
};

/** The learner’s code with one change. */
export type OneChange = {
  /** Lines that go (`- `), and lines that come (`+ `). */
  readonly lines: string;
  readonly source: string;
};

/** What is known of one mistake. Outcomes are by case; null where nothing was run. */
export type MistakeFacts = {
  readonly id: string;
  /** What the mistake’s own module gives. */
  readonly outcomes: readonly Outcome[] | null;
  readonly change: OneChange | null;
  /** What the learner’s code gives after the change. */
  readonly changed: readonly Outcome[] | null;
  /** The check that caught the changed code first; null where it was not judged, or passed. */
  readonly caught: CheckName | null;
};

/** What was found by running the code. All outcomes are in float64, one for each case. */
export type FollowUpFacts = {
  readonly cases: readonly FollowUpCase[];
  readonly reference: readonly Outcome[] | null;
  /** Of the learner’s code, null for a case in which it was not run. */
  readonly own: readonly (Outcome | null)[] | null;
  readonly mistakes: readonly MistakeFacts[];
};

/** Where nothing was run. */
export const NO_FACTS: FollowUpFacts = { cases: [], reference: null, own: null, mistakes: [] };
