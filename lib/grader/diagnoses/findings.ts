import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Check } from '#lib/exercises/report.ts';
import type { Observation } from '#lib/grader/judging.ts';
import type { ReferenceEngine } from '#lib/grader/reference-engine.ts';
import type { TrustedModule } from '#lib/grader/trusted-module.ts';

/** What a diagnosis may look at. */
export type Findings = {
  readonly judgeable: Judgeable;
  readonly checks: readonly Check[];
  /** The failed calls of the function to be explained, in one lane. */
  readonly failed: readonly Observation[];
  /** Every call of that lane. */
  readonly all: readonly Observation[];
  /** The solution in float64. */
  readonly reference: Pick<TrustedModule, 'call'>;
  /** Calls modules of the exercise in that lane. */
  readonly callModules: ReferenceEngine['callModules'];
};
