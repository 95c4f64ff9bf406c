import type { Message } from '#lib/exercises/lane.ts';
import type { Check, Report } from '#lib/exercises/report.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** Puts a message of the judge’s into words. */
export type Say = (message: Message) => string;

/** What the proof of one exercise found. */
export type ExerciseProof = {
  /** pack/slug. */
  readonly exercise: string;
  readonly problems: readonly Problem[];
  /** The solution and its alternatives. */
  readonly implementations: number;
  readonly seeds: number;
  /** The solution’s largest |difference|/tolerance over all seeds: at most 0.1. */
  readonly referenceMargin: number;
  /** The same of the alternatives: they may differ by rounding, but not fail. */
  readonly alternativesMargin: number;
  /** Right code that comes near a limit, nearest first: another draw, or another machine, might decide otherwise. */
  readonly near: readonly NearLimit[];
  readonly mistakes: number;
  readonly caught: number;
  /** The mistake that is closest to going unnoticed; null where all are caught outright, without numbers. */
  readonly weakest: { readonly mistake: string; readonly margin: number; readonly regime: string | null } | null;
};

/** How much of a tolerance right code uses, and where. */
export type NearLimit = { readonly file: string; readonly margin: number; readonly check: string };

/** The first row that fails: the one that the learner reads. */
export function firstCatch(report: Report): Check | undefined {
  return report.checks.find((check) => check.status === 'fail' || check.status === 'error');
}

/** The largest margin of the rows of a report; 0 where nothing was compared. */
export function largestMarginOf(report: Report): number {
  return Math.max(0, ...report.checks.map(({ margin }) => margin ?? 0));
}

/** The first row that uses up more than a part of its tolerance. */
export function nearestTo(report: Report, limit: number): Check | undefined {
  return report.checks.find(({ margin }) => (margin ?? 0) > limit);
}

/** Which row it is, as in `backward (exact, batchNormBackward, ordinary)`. */
export function placeOf({ name, lane, function: fn, regime }: Check): string {
  return `${name} (${[lane, fn, regime].filter((part) => part !== null).join(', ')})`;
}

/** A row in one line, for those who repair packs. */
export function describeCheck(check: Check | undefined, say: Say): string {
  if (!check) return 'no check at all';
  const parts = [say(check.message), check.detail, worstValue(check), worstSlope(check)];
  return `${placeOf(check)}: ${parts.filter((part) => part !== null).join(' ')}`;
}

function worstValue({ comparison }: Check): string | null {
  if (comparison?.plain) return `It is ${comparison.plain.actual} instead of ${comparison.plain.expected}.`;
  const worst = comparison?.worst[0];
  if (!comparison || !worst) return null;
  return `${comparison.output || 'The result'}[${worst.index.join(', ')}] is ${worst.actual} instead of ${worst.expected} ± ${worst.tolerance}.`;
}

function worstSlope({ gradient }: Check): string | null {
  const worst = gradient.toSorted((one, other) => other.relativeError - one.relativeError)[0];
  if (!worst) return null;
  return `The gradient of ${worst.parameter}[${worst.index.join(', ')}] is ${worst.yours}, by differences ${worst.numerical}.`;
}
