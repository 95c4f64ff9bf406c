import { baselines, type Baselines } from '#lib/srs/optimiser/baselines.ts';
import type { AnswerColumns, LeftOutOfLog } from '#lib/srs/optimiser/answer-columns.ts';
import { calibrationPoints, type CalibrationPoint } from '#lib/srs/optimiser/calibration-points.ts';
import { fitOf, predictions, type Fit } from '#lib/srs/optimiser/metrics.ts';
import { allTargets, countTargets, splitByTime, type TargetWeights } from '#lib/srs/optimiser/targets.ts';
import type { Progress } from '#lib/srs/optimiser/train.ts';
import { optimise, type Optimised, type OptimiseOptions } from './optimise.ts';

/** What share of the reviews, the latest, is kept from fitting and decides whether the fit is any good. */
const HOLD_OUT_SHARE = 0.2;

/**
 * Why new weights were adopted or not. `better`: they predict the held-out reviews better than the current ones.
 * `not-better`: they do not. `too-few-reviews`: there was nothing to fit.
 */
export type AdoptionReason = 'better' | 'not-better' | 'too-few-reviews';

/** Answers that were not learnt from, by why; the page names each. */
export type LeftOut = LeftOutOfLog & {
  /** First answers to a card: there was nothing to predict. */
  readonly firstAnswers: number;
  /** Second and later answers on one day: they shape the memory, but are not predicted. */
  readonly sameDay: number;
  /** Reviews of cards whose first wait was far from all others. */
  readonly outliers: number;
};

/** What the settings page shows of a fit. */
export type Adoption = {
  readonly decision: 'adopted' | 'kept';
  readonly reason: AdoptionReason;
  /** The weights to schedule with from now on: fitted to all reviews when adopted, else the current ones. */
  readonly weights: readonly number[];
  /** What was fitted to the earlier reviews. */
  readonly fitted: Optimised['fitted'];
  /** Reviews learnt from, and the explicit answers that were not. */
  readonly used: number;
  readonly leftOut: LeftOut;
  /** The weights fitted to the earlier reviews, on which the decision rests; null when there was nothing to fit. */
  readonly trial: readonly number[] | null;
  /** On the held-out reviews, which neither set of weights has seen; null when there was nothing to fit. */
  readonly heldOut: HeldOutComparison | null;
  /** On all reviews: the current weights and those adopted. Null when nothing was adopted. */
  readonly allReviews: { readonly before: Fit; readonly after: Fit } | null;
};

/** Two sets of weights on reviews that neither has seen. */
export type HeldOutComparison = {
  readonly reviews: number;
  /** The current weights. */
  readonly before: Fit;
  /** The weights fitted to the earlier reviews. */
  readonly after: Fit;
  readonly baselines: Baselines;
  /** What each predicted beside what came. */
  readonly calibration: { readonly before: readonly CalibrationPoint[]; readonly after: readonly CalibrationPoint[] };
};

/** How weights are fitted, and those in use now. */
export type AdoptionOptions = OptimiseOptions & { readonly current: readonly number[] };

/**
 * Fits weights to the earlier four fifths of the reviews and adopts only what predicts the latest fifth better than the
 * current weights do; then fits again, to all. A good fit of the past alone decides nothing.
 */
export function* adopt(
  answers: AnswerColumns,
  leftOutOfLog: LeftOutOfLog,
  options: AdoptionOptions,
): Generator<Progress, Adoption> {
  const targets = allTargets(answers);
  const { earlier, later } = splitByTime(answers, targets, HOLD_OUT_SHARE);
  const trial = yield* inPart(optimise(answers, earlier, options), 0);
  const told = { leftOut: leftOut(answers, leftOutOfLog, trial.outliers), used: trial.used, fitted: trial.fitted };
  const kept = { ...told, decision: 'kept', weights: options.current, allReviews: null } as const;
  if (trial.fitted === 'nothing') return { ...kept, reason: 'too-few-reviews', trial: null, heldOut: null };
  const heldOut = compare(answers, { earlier, later }, options.current, trial.weights);
  if (!isBetter(heldOut)) return { ...kept, reason: 'not-better', trial: trial.weights, heldOut };
  const final = yield* inPart(optimise(answers, targets, options), 1);
  const fit = (weights: readonly number[]): Fit => fitOf(answers, targets, predictions(answers, targets, weights));
  return {
    decision: 'adopted',
    reason: 'better',
    weights: final.weights,
    trial: trial.weights,
    fitted: final.fitted,
    used: final.used,
    leftOut: leftOut(answers, leftOutOfLog, final.outliers),
    heldOut,
    allReviews: { before: fit(options.current), after: fit(final.weights) },
  };
}

/** Compares on the latest fifth of the reviews: the current weights, and those fitted to the reviews before it. */
export function compareOnHeldOut(
  answers: AnswerColumns,
  current: readonly number[],
  fitted: readonly number[],
): HeldOutComparison {
  return compare(answers, splitByTime(answers, allTargets(answers), HOLD_OUT_SHARE), current, fitted);
}

/** How well weights predict the latest fifth of the reviews. */
export function fitOnHeldOut(answers: AnswerColumns, weights: readonly number[]): Fit {
  const { later } = splitByTime(answers, allTargets(answers), HOLD_OUT_SHARE);
  return fitOf(answers, later, predictions(answers, later, weights));
}

/** Whether new weights predict reviews better than the current ones. */
export function isBetter({ before, after }: Pick<HeldOutComparison, 'before' | 'after'>): boolean {
  return after.logLoss < before.logLoss;
}

type Split = { readonly earlier: TargetWeights; readonly later: TargetWeights };

function compare(
  answers: AnswerColumns,
  { earlier, later }: Split,
  current: readonly number[],
  fitted: readonly number[],
): HeldOutComparison {
  const [before, after] = [predictions(answers, later, current), predictions(answers, later, fitted)];
  return {
    reviews: countTargets(later),
    before: fitOf(answers, later, before),
    after: fitOf(answers, later, after),
    baselines: baselines(answers, earlier, later),
    calibration: {
      before: calibrationPoints(answers, later, before),
      after: calibrationPoints(answers, later, after),
    },
  };
}

function leftOut(answers: AnswerColumns, ofLog: LeftOutOfLog, outliers: number): LeftOut {
  const firstAnswers = answers.cardStarts.length - 1;
  const sameDay = answers.grades.length - firstAnswers - countTargets(allTargets(answers));
  return { ...ofLog, firstAnswers, sameDay, outliers };
}

/** The progress of the first or second half of the work. */
function* inPart<Outcome>(job: Generator<Progress, Outcome>, part: 0 | 1): Generator<Progress, Outcome> {
  for (;;) {
    const turn = job.next();
    if (turn.done === true) return turn.value;
    yield { done: turn.value.done + part * turn.value.total, total: 2 * turn.value.total };
  }
}
