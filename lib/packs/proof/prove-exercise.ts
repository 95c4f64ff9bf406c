import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import {
  alternativeFlaw,
  elementFlaw,
  mistakeFlaw,
  mistakeMargin,
  regimeFlaw,
  referenceFlaw,
  starterFlaw,
} from './exercise-flaws.ts';
import {
  firstCatch,
  largestMarginOf,
  nearestTo,
  placeOf,
  type ExerciseProof,
  type NearLimit,
  type Say,
} from './exercise-proof.ts';
import { propertyFlaws } from './property-flaws.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import { problemAt } from '#lib/packs/format/problem.ts';

/** What is put before the judge. */
export type Ask = {
  readonly exercise: Exercise;
  /** TypeScript. */
  readonly source: string;
  /** One draw of inputs each, in one sandbox. */
  readonly seeds: readonly number[];
  /** Every element of every gradient, instead of a sample. */
  readonly everyElement: boolean;
  /** What a report names after the check that catches it does not matter. */
  readonly untilCaught?: boolean;
};

/** Judges a source against an exercise, in both lanes; one report for each seed. */
export type Judge = (ask: Ask) => Promise<readonly Report[]>;

const seedsTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
/** What is right must be right on every draw, one after the other. */
const SEEDS = seedsTo(20);
/** What is wrong has to be caught on each of these, each time by a judge who has not met it. */
const MISTAKE_SEEDS = seedsTo(3);
/** An author is shown where right code uses up more than this part of a tolerance. */
const NEAR = 0.2;
/** Of what is proved element by element. */
const ELEMENT_SEEDS = [1];

/**
 * The proof of an exercise: its solution and alternatives pass on every draw, the solution’s gradients at every element;
 * its starter runs and fails; every mistake is caught by the very check that it names, clearly, and under its own name;
 * and every law is tested somewhere, and broken by the mistake that it names. All questions are asked at once; the judge answers them in its own time.
 */
export async function proveExercise(exercise: Exercise, judge: Judge, say: Say): Promise<ExerciseProof> {
  const ask = (source: string, seeds: readonly number[], everyElement = false): Promise<readonly Report[]> =>
    judge({ exercise, source, seeds, everyElement });
  // Of a mistake that is to break a law it must be known what it does to that law, long after it is caught.
  const lawless = new Set(exercise.spec.properties.map(({ brokenBy }) => brokenBy));
  const askAfresh = async (name: string, source: string, asked: Exercise = exercise): Promise<Report[]> => {
    const untilCaught = !lawless.has(name);
    const judged = MISTAKE_SEEDS.map((seed) =>
      judge({ exercise: asked, source, seeds: [seed], everyElement: false, untilCaught }),
    );
    return (await Promise.all(judged)).flat();
  };
  const [reference, elements, alternatives, starter, mistakes] = await Promise.all([
    ask(exercise.solution, SEEDS),
    ask(exercise.solution, ELEMENT_SEEDS, true),
    Promise.all(exercise.alternatives.map(async ({ name, source }) => ({ name, reports: await ask(source, SEEDS) }))),
    ask(exercise.starter, [1]),
    Promise.all(
      exercise.mistakes.map(async ({ name, source }) => {
        const alone = inItsRegime(exercise, name);
        const [reports, own] = await Promise.all([
          askAfresh(name, source),
          alone ? askAfresh(name, source, alone) : [],
        ]);
        return { name, reports, own };
      }),
    ),
  ]);
  const found = (file: string, reports: readonly Report[], flaw: Flaw): Problem[] =>
    firstFlaw(exercise, file, { reports, flaw: (report) => flaw(report, say) });
  const flaws = mistakes.flatMap(({ name, reports, own }) =>
    firstOf(
      found(`mistakes/${name}.ts`, reports, (report) => mistakeFlaw(report, exercise, name, say)),
      found(`mistakes/${name}.ts`, own, (report) => regimeFlaw(report, exercise, name, say)),
    ),
  );
  return {
    exercise: exercise.id,
    problems: [
      ...firstOf(found('solution.ts', elements, elementFlaw), found('solution.ts', reference, referenceFlaw)),
      ...alternatives.flatMap(({ name, reports }) => found(`solutions/${name}.ts`, reports, alternativeFlaw)),
      ...found('starter.ts', starter, starterFlaw),
      ...flaws,
      ...propertyFlaws(exercise, { reference, mistakes }),
    ],
    implementations: 1 + alternatives.length,
    seeds: SEEDS.length,
    referenceMargin: Math.max(...[...elements, ...reference].map(largestMarginOf)),
    alternativesMargin: Math.max(0, ...alternatives.flatMap(({ reports }) => reports.map(largestMarginOf))),
    near: alternatives
      .flatMap(({ name, reports }) => nearLimit(`solutions/${name}.ts`, reports))
      .toSorted((one, other) => other.margin - one.margin),
    mistakes: mistakes.length,
    caught: mistakes.length - flaws.filter(({ code }) => code === 'mistake-not-caught').length,
    weakest: weakestOf(mistakes),
  };
}

/** The exercise with the one regime that has to catch a mistake by itself; null where it names none. */
function inItsRegime(exercise: Exercise, mistake: string): Exercise | null {
  const { spec } = exercise;
  const regime = spec.mistakes.find(({ id }) => id === mistake)?.regime;
  const regimes = spec.regimes.filter(({ id }) => id === regime);
  return regimes.length === 0 ? null : { ...exercise, spec: { ...spec, regimes } };
}

/** What is said of an exercise whose own code cannot even be asked, and why. */
export function unproved({ pack, id, mistakes, alternatives }: Exercise, why: string): ExerciseProof {
  const what = `the exercise could not be judged: ${why}`;
  const fix = 'correct its solution, which runs without network, storage and files';
  const where = { pack, file: `exercises/${id}/solution.ts` };
  return {
    exercise: id,
    problems: [problemAt({ code: 'solution-fails', what, fix }, where, { line: 1, column: 1 })],
    implementations: 1 + alternatives.length,
    seeds: 0,
    referenceMargin: 0,
    alternativesMargin: 0,
    near: [],
    mistakes: mistakes.length,
    caught: 0,
    weakest: null,
  };
}

type Flaw = (report: Report, say: Say) => Finding | null;
type Judged = { readonly reports: readonly Report[]; readonly flaw: (report: Report) => Finding | null };

/** One seed is enough to know; the others would say the same. */
function firstFlaw({ pack, id, regimeLines }: Exercise, file: string, { reports, flaw }: Judged): Problem[] {
  for (const report of reports) {
    const finding = flaw(report);
    if (!finding) continue;
    const regime = finding.code === 'mistake-not-caught' ? firstCatch(report)?.regime : regimeIn(report);
    const line = regimeLines?.get(regime ?? '');
    const place = line === undefined ? '' : `; the regime “${regime}” stands at exercises/${id}/exercise.yaml:${line}`;
    const what = `${finding.what} (seed ${report.seed}${place})`;
    return [problemAt({ ...finding, what }, { pack, file: `exercises/${id}/${file}` }, { line: 1, column: 1 })];
  }
  return [];
}

/** Where a report fails, could not decide, or comes nearest to a limit. */
function regimeIn(report: Report): string | null {
  const undecided = report.checks.find(({ name, status }) => name === 'gradient' && status === 'skipped');
  const nearest = report.checks.toSorted((one, other) => (other.margin ?? 0) - (one.margin ?? 0))[0];
  return (firstCatch(report) ?? undecided ?? nearest)?.regime ?? null;
}

/** The draw of one file that comes nearest to a limit, if any comes near. */
function nearLimit(file: string, reports: readonly Report[]): NearLimit[] {
  const near = reports.flatMap((report) => nearestTo(report, NEAR) ?? []);
  const [worst] = near.toSorted((one, other) => other.margin! - one.margin!);
  return worst ? [{ file, margin: worst.margin!, check: placeOf(worst) }] : [];
}

function firstOf(some: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  return some.length > 0 ? some : others;
}

function weakestOf(
  mistakes: readonly { readonly name: string; readonly reports: readonly Report[] }[],
): ExerciseProof['weakest'] {
  const measured = mistakes.flatMap(({ name, reports }) =>
    reports.flatMap((report) => {
      const margin = mistakeMargin(report);
      return margin === null ? [] : [{ mistake: name, margin, regime: firstCatch(report)?.regime ?? null }];
    }),
  );
  return measured.toSorted((one, other) => one.margin - other.margin)[0] ?? null;
}
