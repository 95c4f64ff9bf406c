import type { Check } from '#lib/exercises/report.ts';
import type { Case } from '#lib/grader/inputs/cases.ts';
import { largestMargin } from './values.ts';
import { outputsOfCase } from '#lib/grader/case-outputs.ts';
import { outputMargin } from '#lib/grader/compare-output.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import { actualOutputs, callLearners } from '#lib/grader/trial.ts';

/** Layer 1, its last part: the second call gives what the first gave. Null when it does. */
export async function checkRepeatability(judging: Judging, kase: Case): Promise<Check | null> {
  const before = judging.observations.find(({ fn, regime }) => fn === kase.fn && regime === kase.regime);
  const first = before && actualOutputs(before);
  if (!first) return null;
  judging.current = { lane: 'exact', fn: kase.fn.name, regime: kase.regime.id };
  const again = await callLearners(judging, kase, before.args);
  const second = isFailure(again) ? null : outputsOfCase(kase, again.value);
  const margins = first.map(({ kind, value }, index) =>
    outputMargin(kind, value, second?.[index]?.value, (at) => before.tolerances[index]![at] ?? 0),
  );
  const margin = largestMargin(margins);
  return margin !== null && margin > 1
    ? check('contract', 'fail', { key: 'secondCallDiffers' }, { ...kase, margin })
    : null;
}
