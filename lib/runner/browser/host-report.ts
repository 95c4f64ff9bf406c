import type { Check, Report } from '#lib/exercises/report.ts';
import type { SyntaxProblem } from '#lib/runner/compile.ts';

type Bare = { readonly exercise: string; readonly seed: number; readonly tookMillis: number };

/** The report of a module that does not even compile: nothing of it was run. */
export function syntaxReport(problem: SyntaxProblem, bare: Bare): Report {
  const { message: detail, line } = problem;
  const message = line === null ? { key: 'syntaxError' } : { key: 'syntaxErrorAt', values: { line } };
  return hostReport({ name: 'load', message, detail }, bare);
}

/** The report of a run that the host had to end, when the judge itself can no longer make one. */
export function deadlineReport(bare: Bare): Report {
  return hostReport({ name: 'deadline', message: { key: 'deadline' }, detail: null }, bare);
}

function hostReport(what: Pick<Check, 'name' | 'message' | 'detail'>, bare: Bare): Report {
  const check: Check = {
    ...what,
    lane: 'exact',
    status: 'error',
    function: null,
    regime: null,
    title: null,
    comparison: null,
    gradient: [],
    margin: null,
  };
  return { version: 1, verdict: 'error', lanes: [], checks: [check], diagnosis: null, cost: [], console: [], ...bare };
}
