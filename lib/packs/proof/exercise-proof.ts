import type { Check, Report } from '#lib/exercises/report.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

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
  readonly mistakes: number;
  readonly caught: number;
  /** The mistake that is closest to going unnoticed; null where all are caught outright, without numbers. */
  readonly weakest: { readonly mistake: string; readonly margin: number; readonly regime: string | null } | null;
};

/** The first row that fails: the one that the learner reads. */
export function firstCatch(report: Report): Check | undefined {
  return report.checks.find((check) => check.status === 'fail' || check.status === 'error');
}

/** The largest margin of the rows of a report; 0 where nothing was compared. */
export function largestMarginOf(report: Report): number {
  return Math.max(0, ...report.checks.map(({ margin }) => margin ?? 0));
}

/** A row in one line, for those who repair packs. */
export function describeCheck(check: Check | undefined): string {
  if (!check) return 'no check at all';
  const place = [check.lane, check.function, check.regime].filter((part) => part !== null).join(', ');
  const { key, values } = check.message;
  const parts = [`${key} ${JSON.stringify(values ?? {})}`, check.detail, worstValue(check), worstSlope(check)];
  return `${check.name} (${place}): ${parts.filter((part) => part !== null).join(', ')}`;
}

function worstValue({ comparison }: Check): string | null {
  const worst = comparison?.worst[0];
  if (!comparison || !worst) return null;
  return `${comparison.output}[${worst.index.join(', ')}] is ${worst.actual} instead of ${worst.expected} ± ${worst.tolerance}`;
}

function worstSlope({ gradient }: Check): string | null {
  const worst = gradient.toSorted((one, other) => other.relativeError - one.relativeError)[0];
  if (!worst) return null;
  return `the gradient of ${worst.parameter}[${worst.index.join(', ')}] is ${worst.yours}, by differences ${worst.numerical}`;
}
