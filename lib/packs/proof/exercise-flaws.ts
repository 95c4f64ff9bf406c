import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { describeCheck, firstCatch, nearestTo, type Say } from './exercise-proof.ts';
import type { Finding } from '#lib/packs/format/problem.ts';

/** The reference may use up a tenth of the tolerance, a mistake must be off by ten tolerances: the gap is proved. */
const REFERENCE_MARGIN = 0.1;
const MISTAKE_MARGIN = 10;
/** An alternative that comes nearer to its tolerance than this is worth a look. */
const ALTERNATIVE_MARGIN = 0.5;

/** What is wrong with the report of a right implementation; null where nothing is. */
export function notPassing(report: Report, say: Say): Finding | null {
  if (report.verdict === 'pass') return null;
  const what = `this right solution does not pass: ${report.verdict} at ${describeCheck(firstCatch(report), say)}`;
  return { code: 'solution-fails', what, fix: 'correct it, or the regime that it does not pass' };
}

/** The reference has to pass with room to spare. */
export function referenceFlaw(report: Report, say: Say): Finding | null {
  const near = nearestTo(report, REFERENCE_MARGIN);
  if (!near) return notPassing(report, say);
  const what = `the reference itself uses up ${near.margin!.toPrecision(2)} of the tolerance: ${describeCheck(near, say)}`;
  const fix = `choose inputs on which it is at most ${REFERENCE_MARGIN}`;
  return notPassing(report, say) ?? { code: 'reference-margin', what, fix };
}

/** Where every element was asked for, each of them has to be decided. */
export function elementFlaw(report: Report, say: Say): Finding | null {
  const undecided = report.checks.find(({ name, status }) => name === 'gradient' && status === 'skipped');
  if (!undecided) return referenceFlaw(report, say);
  const what = `the reference’s gradient could not be held against differences: ${describeCheck(undecided, say)}`;
  const fix = 'keep the inputs away from kinks, or mark the regime with “gradient: false” if it has no gradient';
  return { code: 'gradient-undecided', what, fix };
}

/** An alternative passes; it is a warning where it only just does. */
export function alternativeFlaw(report: Report, say: Say): Finding | null {
  const near = nearestTo(report, ALTERNATIVE_MARGIN);
  if (!near) return notPassing(report, say);
  const what = `this right solution uses up ${near.margin!.toPrecision(2)} of the tolerance: ${describeCheck(near, say)}`;
  const fix = 'look whether it loses digits; if not, choose inputs on which it does not';
  return notPassing(report, say) ?? { code: 'alternative-margin', what, fix };
}

/** A starter runs to its end, every function of it, and is wrong. */
export function starterFlaw(report: Report, say: Say): Finding | null {
  if (report.verdict === 'pass') {
    return { code: 'starter-passes', what: 'the starter passes', fix: 'leave something for the learner to write' };
  }
  const broken = report.checks.find(({ status }) => status === 'error');
  if (!broken) return null;
  const fix = 'let it compile, run, and return something of the right kind';
  return { code: 'starter-passes', what: `the starter does not run: ${describeCheck(broken, say)}`, fix };
}

/** A mistake is caught by the check that it names, clearly, and under its own name. */
export function mistakeFlaw(report: Report, { spec }: Exercise, id: string, say: Say): Finding | null {
  if (report.verdict === 'pass') {
    const fix = 'add a regime in which it shows, or remove it';
    return { code: 'mistake-not-caught', what: 'this mistake passes', fix };
  }
  const named = spec.mistakes.find((mistake) => mistake.id === id)?.check ?? 'load';
  const caught = firstCatch(report);
  if (caught?.name !== named) {
    const what = `this mistake is caught by “${caught?.name ?? 'nothing'}”, not by “${named}”: ${describeCheck(caught, say)}`;
    return { code: 'mistake-not-caught', what, fix: 'correct “check” in exercise.yaml, or the mistake' };
  }
  const margin = mistakeMargin(report);
  if (margin !== null && margin < MISTAKE_MARGIN) {
    const what = `this mistake is only ${margin.toPrecision(2)} tolerances off: ${describeCheck(caught, say)}`;
    return { code: 'mistake-margin', what, fix: `add a regime in which it is off by at least ${MISTAKE_MARGIN}` };
  }
  const { diagnosis } = report;
  if (diagnosis?.kind !== 'mistake' || diagnosis.id === id) return null;
  const what = `the learner would be told of “${diagnosis.id}” instead`;
  return { code: 'mistake-misnamed', what, fix: 'add a regime that tells the two apart, or join them' };
}

/** A mistake that names a regime is caught there, whatever the other regimes do. */
export function regimeFlaw(report: Report, exercise: Exercise, id: string, say: Say): Finding | null {
  const flaw = mistakeFlaw(report, exercise, id, say);
  const regime = exercise.spec.mistakes.find((mistake) => mistake.id === id)?.regime ?? '';
  // Which of two mistakes it is, the other regimes tell.
  if (!flaw || flaw.code === 'mistake-misnamed') return null;
  return {
    ...flaw,
    what: `in the regime “${regime}” alone, ${flaw.what}`,
    fix: `correct that regime, or “regime” of the mistake`,
  };
}

/**
 * How far off a submission is by the check that catches it, in tolerances; null where it is caught outright, before
 * numbers are compared.
 */
export function mistakeMargin(report: Report): number | null {
  const caught = firstCatch(report);
  if (!caught || caught.margin === null) return null;
  const same = report.checks.filter(({ name, status }) => name === caught.name && status === 'fail');
  return Math.max(caught.margin, ...same.flatMap(({ margin }) => margin ?? []));
}
