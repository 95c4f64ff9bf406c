import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from './catalog.ts';
import { describeCheck, firstCatch, largestMarginOf, type ExerciseProof } from './exercise-proof.ts';
import type { Finding, Problem } from './problem.ts';
import { problemAt } from './problem.ts';

/** What is put before the judge. */
export type Ask = {
  readonly exercise: Exercise;
  /** TypeScript. */
  readonly source: string;
  readonly seed: number;
  /** Every element of every gradient, instead of a sample. */
  readonly everyElement: boolean;
};

/** Judges a source against an exercise, in both lanes. */
export type Judge = (ask: Ask) => Promise<Report>;

const seedsTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
/** What is right must be right on every draw. */
const SEEDS = seedsTo(20);
/** What is wrong has to be caught on each of these. */
const MISTAKE_SEEDS = seedsTo(2);
/** Of what is proved element by element. */
const ELEMENT_SEEDS = [1];

/** The reference may use up a tenth of the tolerance, a mistake must be off by ten tolerances: the gap is proved. */
const REFERENCE_MARGIN = 0.1;
const MISTAKE_MARGIN = 10;

/**
 * The proof of an exercise: its solution and alternatives pass on every draw, the solution’s gradients at every element;
 * its starter runs and fails; and every mistake is caught by the very check that it names, clearly, and under its own
 * name. All questions are asked at once; the judge answers them in its own time.
 */
export async function proveExercise(exercise: Exercise, judge: Judge): Promise<ExerciseProof> {
  const ask = (source: string, seed: number, everyElement = false): Promise<Report> =>
    judge({ exercise, source, seed, everyElement });
  const [reference, elements, alternatives, starter, mistakes] = await Promise.all([
    Promise.all(SEEDS.map((seed) => ask(exercise.solution, seed))),
    Promise.all(ELEMENT_SEEDS.map((seed) => ask(exercise.solution, seed, true))),
    Promise.all(
      exercise.alternatives.map(async ({ name, source }) => ({
        name,
        reports: await Promise.all(SEEDS.map((seed) => ask(source, seed))),
      })),
    ),
    ask(exercise.starter, 1),
    Promise.all(
      exercise.mistakes.map(async ({ name, source }) => ({
        name,
        reports: await Promise.all(MISTAKE_SEEDS.map((seed) => ask(source, seed))),
      })),
    ),
  ]);
  const found = (file: string, reports: readonly Report[], flaw: (report: Report) => Finding | null): Problem[] =>
    firstFlaw(exercise, file, { reports, flaw });
  const caught = mistakes.filter(({ reports }) => reports.every(({ verdict }) => verdict !== 'pass'));
  return {
    exercise: exercise.id,
    problems: [
      ...found('solution.ts', [...elements, ...reference], (report) => notPassing(report) ?? tooNear(report)),
      ...alternatives.flatMap(({ name, reports }) => found(`solutions/${name}.ts`, reports, notPassing)),
      ...found('starter.ts', [starter], starterFlaw),
      ...mistakes.flatMap(({ name, reports }) =>
        found(`mistakes/${name}.ts`, reports, (report) => mistakeFlaw(report, exercise, name)),
      ),
    ],
    implementations: 1 + alternatives.length,
    seeds: SEEDS.length,
    referenceMargin: Math.max(...[...elements, ...reference].map(largestMarginOf)),
    alternativesMargin: Math.max(0, ...alternatives.flatMap(({ reports }) => reports.map(largestMarginOf))),
    mistakes: mistakes.length,
    caught: caught.length,
    weakest: weakestOf(mistakes),
  };
}

type Judged = { readonly reports: readonly Report[]; readonly flaw: (report: Report) => Finding | null };

/** One seed is enough to know; the others would say the same. */
function firstFlaw({ pack, id }: Exercise, file: string, { reports, flaw }: Judged): Problem[] {
  for (const report of reports) {
    const finding = flaw(report);
    if (!finding) continue;
    const where = { pack: `exercises/${pack}`, file: `exercises/${id}/${file}` };
    const what = `${finding.what} (seed ${report.seed})`;
    return [problemAt({ ...finding, what }, where, { line: 1, column: 1 })];
  }
  return [];
}

function notPassing(report: Report): Finding | null {
  if (report.verdict === 'pass') return null;
  const what = `this right solution does not pass: ${report.verdict} at ${describeCheck(firstCatch(report))}`;
  return { code: 'solution-fails', what, fix: 'correct it, or the regime that it does not pass' };
}

function tooNear(report: Report): Finding | null {
  const near = report.checks.find(({ margin }) => (margin ?? 0) > REFERENCE_MARGIN);
  if (!near) return null;
  const what = `the reference itself uses up ${near.margin!.toPrecision(2)} of the tolerance: ${describeCheck(near)}`;
  const fix = `choose inputs on which it is at most ${REFERENCE_MARGIN}`;
  return { code: 'reference-margin', what, fix };
}

function starterFlaw(report: Report): Finding | null {
  if (report.verdict === 'pass') {
    return { code: 'starter-passes', what: 'the starter passes', fix: 'leave something for the learner to write' };
  }
  const caught = firstCatch(report);
  if (caught?.status !== 'error') return null;
  const fix = 'let it compile, run, and return something of the right kind';
  return { code: 'starter-passes', what: `the starter does not run: ${describeCheck(caught)}`, fix };
}

function mistakeFlaw(report: Report, { spec }: Exercise, id: string): Finding | null {
  if (report.verdict === 'pass') {
    const fix = 'add a regime in which it shows, or remove it';
    return { code: 'mistake-not-caught', what: 'this mistake passes', fix };
  }
  const named = spec.mistakes.find((mistake) => mistake.id === id)?.check ?? 'load';
  const caught = firstCatch(report);
  if (caught?.name !== named) {
    const what = `this mistake is caught by “${caught?.name ?? 'nothing'}”, not by “${named}”: ${describeCheck(caught)}`;
    return { code: 'mistake-not-caught', what, fix: 'correct “check” in exercise.yaml, or the mistake' };
  }
  const margin = marginOf(report);
  if (margin !== null && margin < MISTAKE_MARGIN) {
    const what = `this mistake is only ${margin.toPrecision(2)} tolerances off: ${describeCheck(caught)}`;
    return { code: 'mistake-margin', what, fix: `add a regime in which it is off by at least ${MISTAKE_MARGIN}` };
  }
  const { diagnosis } = report;
  if (diagnosis?.kind !== 'mistake' || diagnosis.id === id) return null;
  const what = `the learner would be told of “${diagnosis.id}” instead`;
  return { code: 'mistake-misnamed', what, fix: 'add a regime that tells the two apart, or join them' };
}

/** How far off the rows are that fail; null where it is caught outright, before numbers are compared. */
function marginOf(report: Report): number | null {
  if (firstCatch(report)?.margin === null) return null;
  const margins = report.checks.filter(({ status }) => status === 'fail').flatMap(({ margin }) => margin ?? []);
  return margins.length > 0 ? Math.max(...margins) : null;
}

function weakestOf(
  mistakes: readonly { readonly name: string; readonly reports: readonly Report[] }[],
): ExerciseProof['weakest'] {
  const measured = mistakes.flatMap(({ name, reports }) =>
    reports.flatMap((report) => {
      const margin = marginOf(report);
      return margin === null ? [] : [{ mistake: name, margin, regime: firstCatch(report)?.regime ?? null }];
    }),
  );
  return measured.toSorted((one, other) => one.margin - other.margin)[0] ?? null;
}
