import type { Diagnosis } from '#lib/exercises/report.ts';
import { outputsOf } from '#lib/grader/outputs.ts';
import type { Findings } from './findings.ts';
import { wrongPaths } from './held-outputs.ts';

/** Of several outputs some are off and the others right in every call; where that shows in few kinds of input, these too. */
export function diagnoseOutputsOnly(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const { failed, all } = findings;
  const [first] = failed;
  // On the device a function is left at its first failure; the other outputs may be wrong elsewhere.
  if (!first || first.lane === 'device') return null;
  const wrong = wrongPaths(findings).map((outputs) => outputs[0]!.path);
  const right = outputsOf(first.fn.returns, undefined).flatMap(({ path }) => (wrong.includes(path) ? [] : [path]));
  if (wrong.length === 0 || right.length === 0) return null;
  const asked = all.filter(({ fn }) => fn.name === first.fn.name);
  const isRare = 2 * failed.length <= asked.length;
  const values = { function: first.fn.name, outputs: wrong.join(', '), count: wrong.length, right: right.join(', ') };
  return {
    kind: 'output',
    message: { key: isRare ? 'outputsOnlyIn' : 'outputsOnly', values },
    regimes: isRare ? failed.map(({ regime }) => regime.title) : [],
  };
}
