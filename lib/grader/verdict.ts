import type { Check, Verdict } from '#lib/exercises/report.ts';

const COMPARES_NOTHING: ReadonlySet<string> = new Set(['load', 'contract', 'cost']);

/** What the rows come to: an error anywhere, else a failure anywhere; a pass only where something was compared. */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ status }) => status === 'error')) return 'error';
  if (checks.some(({ status }) => status === 'fail')) return 'fail';
  const wasCompared = checks.some(({ name, status }) => status === 'pass' && !COMPARES_NOTHING.has(name));
  return wasCompared ? 'pass' : 'error';
}
