import type { Check } from '#lib/exercises/report.ts';
import type { Case } from '#lib/grader/cases.ts';
import { largestMargin } from './values.ts';
import { excessOf, FAR_OFF } from '#lib/grader/compare.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import { numbersOf } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { actualOutputs, runTrial } from '#lib/grader/trial.ts';

/** Layer 1, its last part: the second call gives what the first gave. Null when it does. */
export async function checkRepeatability(judging: Judging, kase: Case): Promise<Check | null> {
  const before = judging.observations.find(({ fn, regime }) => fn === kase.fn && regime === kase.regime);
  const first = before && actualOutputs(before);
  if (!first) return null;
  const again = await runTrial(judging, kase, 0);
  const second = isFailure(again.actual) ? null : actualOutputs(again);
  const margins = first.map(({ value }, index) => {
    const [one, other] = [numbersOf(value).data, numbersOf(second?.[index]?.value).data];
    return one.length === other.length ? largest(excessOf(one, other, again.tolerances[index]!)) : FAR_OFF;
  });
  const margin = largestMargin(margins);
  return margin !== null && margin > 1
    ? check('contract', 'fail', { key: 'secondCallDiffers' }, { ...kase, margin })
    : null;
}
