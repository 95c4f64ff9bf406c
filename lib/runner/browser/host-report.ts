import type { Check, Report } from '#lib/exercises/report.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { SubmissionProblem } from '#lib/runner/syntax/compile-submission.ts';

type Bare = { readonly exercise: string; readonly seed: number; readonly tookMillis: number };

/** The report of a module that does not even compile: nothing of it was run. */
export function syntaxReport(problem: SubmissionProblem, bare: Bare): Report {
  const detail = problem.kind === 'syntax' ? problem.message : null;
  return hostReport({ name: 'load', message: messageOf(problem), detail }, bare);
}

function messageOf(problem: SubmissionProblem): Message {
  const { kind, line } = problem;
  if (kind === 'python') return { key: 'python', values: { line } };
  if (line === null) return { key: 'syntaxError' };
  if (kind === 'syntax') return { key: 'syntaxErrorAt', values: { line } };
  const { syntax } = problem;
  return syntax === null
    ? { key: 'unsupportedLine', values: { line } }
    : { key: 'unsupportedSyntax', values: { line, syntax } };
}

/** The report of a run that the host had to end, when the judge itself can no longer make one. */
export function deadlineReport(bare: Bare): Report {
  return hostReport({ name: 'deadline', message: { key: 'deadline' }, detail: null }, bare);
}

/** The report of a run whose page died with it. */
export function crashedReport(bare: Bare): Report {
  return hostReport({ name: 'deadline', message: { key: 'crashed' }, detail: null }, bare);
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
