import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Findings } from './findings.ts';
import { wrongPaths } from './held-outputs.ts';

/** Right in most kinds of input, and wrong in these alone: they are named by their titles. */
export function diagnoseRegime(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const { failed, all } = findings;
  const [first] = failed;
  // On the device a function is left at its first failure; the other kinds of input were not asked.
  if (!first || first.lane === 'device' || wrongPaths(findings).length === 0) return null;
  const asked = all.filter(({ fn }) => fn.name === first.fn.name);
  if (2 * failed.length > asked.length) return null;
  const message = { key: 'regimeOnly', values: { function: first.fn.name, regimes: failed.length } };
  return { kind: 'regime', message, regimes: failed.map(({ regime }) => regime.title) };
}
