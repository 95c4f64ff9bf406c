import type { Check, Report } from '#lib/exercises/report.ts';
import type { SyntaxProblem } from './compile.ts';

type Bare = { readonly exercise: string; readonly seed: number; readonly tookMillis: number };

/** The report of a module that does not even compile: nothing of it was run. */
export function syntaxReport(problem: SyntaxProblem, bare: Bare): Report {
  const { message, line, column } = problem;
  const key = line === null ? 'load.syntax' : 'load.syntaxAt';
  const values = line === null ? {} : { line, column: column ?? 1 };
  return hostReport({ name: 'load', message: { key, values }, detail: message }, bare);
}

/** The report of a run that the host had to end, when the judge itself can no longer make one. */
export function deadlineReport(limitMillis: number, bare: Bare): Report {
  const message = { key: 'deadline.timeout', values: { seconds: Math.round(limitMillis / 1000) } };
  return hostReport({ name: 'deadline', message, detail: null }, bare);
}

function hostReport(what: Pick<Check, 'name' | 'message' | 'detail'>, bare: Bare): Report {
  const check: Check = {
    ...what,
    lane: 'exact',
    status: 'error',
    function: null,
    regime: null,
    comparison: null,
    gradient: [],
  };
  return { version: 1, verdict: 'error', lanes: [], checks: [check], diagnosis: null, console: [], ...bare };
}
