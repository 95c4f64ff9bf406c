import type { Diagnosis } from '#lib/exercises/report.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { hasSameShape, heldOutputs, nameOfOutput, wrongNumbers, type HeldOutput } from './held-outputs.ts';

/** Two outputs are off, and in every call each of them is what the other should be. */
export function diagnoseSwappedOutputs(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const [one, other, ...more] = wrongNumbers(findings);
  if (!one || !other || more.length > 0) return null;
  const [first, second] = [one[0]!.path, other[0]!.path];
  const calls = findings.all.filter(({ fn }) => fn.name === findings.failed[0]!.fn.name);
  const areSwapped = calls.every((call) => {
    const outputs = heldOutputs(call);
    const [left, right] = [outputs.find(({ path }) => path === first), outputs.find(({ path }) => path === second)];
    return left && right && isIts(left, right) && isIts(right, left);
  });
  if (!areSwapped) return null;
  const values = { output: nameOfOutput(one), other: nameOfOutput(other) };
  return { kind: 'permuted', message: { key: 'permutedOutputs', values } };
}

/** The numbers of `given` are those that `wanted` should have. */
function isIts(given: HeldOutput, wanted: HeldOutput): boolean {
  return (
    hasSameShape(given.actual, wanted.expected) &&
    excessOf(wanted.expected.data, given.actual.data, wanted.tolerance).every((excess) => excess <= 1)
  );
}
