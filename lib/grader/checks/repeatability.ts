import type { Check } from '#lib/exercises/report.ts';
import type { Case } from '#lib/grader/inputs/cases.ts';
import { largestMargin } from './values.ts';
import { excessOf, FAR_OFF } from '#lib/grader/compare.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { actualOutputs, callLearners } from '#lib/grader/trial.ts';

/** Layer 1, its last part: the second call gives what the first gave. Null when it does. */
export async function checkRepeatability(judging: Judging, kase: Case): Promise<Check | null> {
  const before = judging.observations.find(({ fn, regime }) => fn === kase.fn && regime === kase.regime);
  const first = before && actualOutputs(before);
  if (!first) return null;
  judging.current = { lane: 'exact', fn: kase.fn.name, regime: kase.regime.id };
  const again = await callLearners(judging, kase.fn, before.args);
  const second = isFailure(again) ? null : outputsOf(kase.fn.returns, again.value);
  const margins = first.map(({ value }, index) => {
    const [one, other] = [numbersOf(value).data, numbersOf(second?.[index]?.value).data];
    return one.length === other.length ? largest(excessOf(one, other, before.tolerances[index]!)) : FAR_OFF;
  });
  const margin = largestMargin(margins);
  return margin !== null && margin > 1
    ? check('contract', 'fail', { key: 'secondCallDiffers' }, { ...kase, margin })
    : null;
}
