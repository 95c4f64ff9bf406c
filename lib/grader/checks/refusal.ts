import type { Check } from '#lib/exercises/report.ts';
import { failureCheck } from '#lib/grader/failure-check.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import { callLearners } from '#lib/grader/trial.ts';

/**
 * Layer 1, of inputs that have to be refused: null where the learner’s function throws, whatever it throws. Nothing of
 * the reference is asked: it was proved to throw when its exercise was.
 */
export async function checkRefusal(judging: Judging, kase: Case): Promise<Check | null> {
  const { fn, regime } = kase;
  judging.current = { lane: 'exact', fn: fn.name, regime: regime.id };
  const args = argumentsOf(fn, await judging.inputsOf(regime, 0));
  const actual = await callLearners(judging, kase, args);
  if (isFailure(actual)) return actual.reason === 'threw' ? null : failureCheck(actual, { ...kase, lane: 'exact' });
  judging.observations.push({ ...kase, lane: 'exact', args, expected: [], tolerances: [], actual, failed: 'contract' });
  return check(
    'contract',
    'fail',
    { key: 'mustThrow', values: { function: fn.name } },
    { ...kase, title: regime.throws! },
  );
}
