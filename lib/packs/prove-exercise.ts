import type { Check, Report } from '#lib/exercises/report.ts';
import type { Exercise } from './catalog.ts';
import type { Finding, Problem } from './problem.ts';
import { problemAt } from './problem.ts';

/** Judges a TypeScript source against an exercise, on inputs drawn from `seed`. */
export type Judge = (exercise: Exercise, source: string, seed: number) => Promise<Report>;

/** What is right must be right on every draw; what is wrong has to be caught on the first. */
const SEEDS = [1, 2, 3];
const FIRST = [1];

/**
 * The proof of an exercise: its solution and alternatives pass, its starter runs and does not pass, and every mistake is
 * caught by the very check that it names, and by no other name. What must pass does so with several seeds.
 */
export async function proveExercise(exercise: Exercise, judge: Judge): Promise<Problem[]> {
  const problems: Problem[] = [];
  const prove = async (file: string, source: string, flaw: (report: Report) => Finding | null): Promise<void> => {
    for (const seed of flaw === notPassing ? SEEDS : FIRST) {
      const finding = flaw(await judge(exercise, source, seed));
      if (!finding) continue;
      const where = { pack: `exercises/${exercise.pack}`, file: `exercises/${exercise.id}/${file}` };
      problems.push(problemAt({ ...finding, what: `${finding.what} (seed ${seed})` }, where, { line: 1, column: 1 }));
      // One seed is enough to know; the others would say the same.
      return;
    }
  };
  await prove('solution.ts', exercise.solution, notPassing);
  for (const { name, source } of exercise.alternatives) await prove(`solutions/${name}.ts`, source, notPassing);
  await prove('starter.ts', exercise.starter, starterFlaw);
  for (const { name, source } of exercise.mistakes) {
    const check = exercise.spec.mistakes.find((mistake) => mistake.id === name)?.check;
    await prove(`mistakes/${name}.ts`, source, (report) => mistakeFlaw(report, name, check ?? 'load'));
  }
  return problems;
}

function notPassing(report: Report): Finding | null {
  if (report.verdict === 'pass') return null;
  const what = `this right solution does not pass: ${report.verdict} at ${describe(firstCatch(report))}`;
  return { code: 'solution-fails', what, fix: 'correct it, or the regime that it does not pass' };
}

function starterFlaw(report: Report): Finding | null {
  if (report.verdict === 'pass') {
    return { code: 'starter-passes', what: 'the starter passes', fix: 'leave something for the learner to write' };
  }
  const caught = firstCatch(report);
  if (caught?.name !== 'load') return null;
  const fix = 'let it compile, run and export every function';
  return { code: 'starter-passes', what: `the starter does not run: ${describe(caught)}`, fix };
}

function mistakeFlaw(report: Report, id: string, named: string): Finding | null {
  if (report.verdict === 'pass') {
    const fix = 'add a regime in which it shows, or remove it';
    return { code: 'mistake-not-caught', what: 'this mistake passes', fix };
  }
  const caught = firstCatch(report);
  if (caught?.name !== named) {
    const what = `this mistake is caught by “${caught?.name ?? 'nothing'}”, not by “${named}”: ${describe(caught)}`;
    return { code: 'mistake-not-caught', what, fix: 'correct “check” in exercise.yaml, or the mistake' };
  }
  const { diagnosis } = report;
  if (diagnosis?.kind !== 'mistake' || diagnosis.id === id) return null;
  const what = `the learner would be told of “${diagnosis.id}” instead`;
  return { code: 'mistake-misnamed', what, fix: 'add a regime that tells the two apart, or join them' };
}

function firstCatch(report: Report): Check | undefined {
  return report.checks.find((check) => check.status === 'fail' || check.status === 'error');
}

function describe(check: Check | undefined): string {
  if (!check) return 'no check at all';
  const place = [check.lane, check.function, check.regime].filter((part) => part !== null).join(', ');
  const { key, values } = check.message;
  return `${check.name} (${place}): ${key} ${JSON.stringify(values ?? {})}${check.detail === null ? '' : ` ${check.detail}`}`;
}
