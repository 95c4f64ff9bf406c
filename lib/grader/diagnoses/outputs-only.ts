import type { Diagnosis } from '#lib/exercises/report.ts';
import { outputsOf } from '#lib/grader/outputs.ts';
import type { Findings } from './findings.ts';
import { wrongPaths } from './held-outputs.ts';

/** Wrong in few kinds of input, and there in some outputs only: these are named first, since the inputs are seldom to blame. */
export function diagnoseOutputsOnly(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const { failed, all } = findings;
  const [first] = failed;
  // On the device a function is left at its first failure; the other outputs may be wrong elsewhere.
  if (!first || first.lane === 'device') return null;
  const wrong = wrongPaths(findings).map((outputs) => outputs[0]!.path);
  const right = outputsOf(first.fn.returns, undefined).flatMap(({ path }) => (wrong.includes(path) ? [] : [path]));
  const asked = all.filter(({ fn }) => fn.name === first.fn.name);
  if (wrong.length === 0 || right.length === 0 || 2 * failed.length > asked.length) return null;
  const values = { function: first.fn.name, outputs: wrong.join(', '), count: wrong.length, right: right.join(', ') };
  return {
    kind: 'output',
    message: { key: 'outputsOnly', values },
    regimes: failed.map(({ regime }) => regime.title),
  };
}
