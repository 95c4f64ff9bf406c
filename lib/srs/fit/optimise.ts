import type { AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { clampWeights } from '#lib/srs/optimiser/bounds.ts';
import { fitInitialStabilities } from '#lib/srs/optimiser/initial-stabilities.ts';
import { orderAndFill } from '#lib/srs/optimiser/order-and-fill.ts';
import { withoutOutliers } from '#lib/srs/optimiser/outliers.ts';
import { countTargets, weighRecency, type TargetWeights } from '#lib/srs/optimiser/targets.ts';
import { train, type Progress } from '#lib/srs/optimiser/train.ts';

/** With fewer reviews than this nothing is fitted. */
export const FEWEST_FOR_STABILITIES = 8;
/** With fewer than this only the four initial stabilities are. */
export const FEWEST_FOR_ALL = 64;

/** How the weights are fitted. */
export type OptimiseOptions = {
  /** Where fitting begins and what it is held to: the default weights, so that fitting twice does not drift. */
  readonly prior: readonly number[];
  /** Decides the order in which cards are learnt from. */
  readonly seed: number;
  /** The learner’s number of relearning steps. */
  readonly relearningSteps: number;
  /** Whether recent reviews count more (`weighRecency`). */
  readonly recency: boolean;
};

/** What fitting gave. */
export type Optimised = {
  /** The 21 weights; the prior’s where nothing was fitted. */
  readonly weights: readonly number[];
  readonly fitted: 'nothing' | 'initial-stabilities' | 'all';
  /** Targets that were learnt from. */
  readonly used: number;
  /** Targets of cards whose first wait was an outlier. */
  readonly outliers: number;
};

/**
 * Fits FSRS-6’s weights to the targets: first the initial stabilities from how first waits ended, then all 21 by gradient
 * descent. With fewer than 64 targets only the initial stabilities, with fewer than 8 nothing. Runs for as long as the
 * generator is asked; `finish` and `runInSlices` in `job.ts` do that. The same arguments give the same weights.
 */
export function* optimise(
  answers: AnswerColumns,
  targets: TargetWeights,
  options: OptimiseOptions,
): Generator<Progress, Optimised> {
  const kept = withoutOutliers(answers, targets);
  const used = countTargets(kept);
  const told = { used, outliers: countTargets(targets) - used };
  if (used < FEWEST_FOR_STABILITIES) return { weights: options.prior, fitted: 'nothing', ...told };
  const first = fitInitialStabilities(answers, kept, options.prior);
  const begin = [...orderAndFill(first, options.prior), ...options.prior.slice(4)];
  if (used < FEWEST_FOR_ALL) return { weights: begin, fitted: 'initial-stabilities', ...told };
  const weighed = options.recency ? weighRecency(answers, kept) : kept;
  const trained = yield* train(answers, weighed, begin, options);
  const stabilities = trained.slice(0, 4).map((stability, index) => (first.counts[index] === 0 ? null : stability));
  const ordered = orderAndFill({ ...first, stabilities }, options.prior);
  const weights = Float64Array.from([...ordered, ...trained.slice(4)]);
  clampWeights(weights, options.relearningSteps);
  return { weights: [...weights], fitted: 'all', ...told };
}
