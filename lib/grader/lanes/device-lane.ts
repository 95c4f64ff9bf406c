import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Check } from '#lib/exercises/report.ts';
import { askedArguments } from '#lib/grader/case-outputs.ts';
import { casesOf, type Case } from '#lib/grader/inputs/cases.ts';
import { contractProblem } from '#lib/grader/checks/contract.ts';
import { compareValues, largestMargin, worstOf } from '#lib/grader/checks/values.ts';
import { isTakenBack } from '#lib/grader/confirm.ts';
import { expectOnDevice } from './device-noise.ts';
import { hintOfNotFinite } from '#lib/grader/hints/hint-of-not-finite.ts';
import { failureCheck } from '#lib/grader/failure-check.ts';
import { check, isFailure, type Device, type Judging } from '#lib/grader/judging.ts';
import { tensorsIn } from '#lib/grader/outputs.ts';
import { SETTLE_MILLIS, type Trial } from '#lib/grader/trial.ts';
import { lackIn, lackOf } from '#lib/tensor/lacks.ts';

/** The first call on a GPU compiles its shaders. */
const GPU_SETTLE_MILLIS = 15_000;
const TOLERANCE_FROM = { key: 'toleranceDevice' };

/** Code asks for what its backend lacks, a kernel or numbers at once; on another backend it can be judged. */
export class KernelMissing extends Error {
  override readonly name = 'KernelMissing';
}

/**
 * Layer 6: everything again in float32 on the device, function by function; `skip` names those that broke
 * already. Rejects with `KernelMissing` where another backend has to be taken.
 */
export async function judgeOnDevice(
  judging: Judging,
  device: Device,
  { skip, advance }: { readonly skip: ReadonlySet<string>; readonly advance: (kase: Case) => void },
): Promise<Check[]> {
  const cases = casesOf(judging.judgeable.spec, 'device', judging.options.visibleOnly);
  const rows: Check[] = [];
  for (const fn of judging.judgeable.spec.functions.filter(({ hidden, name }) => !hidden && !skip.has(name))) {
    const mine = cases.filter((kase) => kase.fn === fn);
    if (mine.length > 0) rows.push(...(await judgeFunction(judging, device, { fn, cases: mine, advance })));
  }
  return rows;
}

type FunctionCases = {
  readonly fn: FunctionSpec;
  readonly cases: readonly Case[];
  readonly advance: (kase: Case) => void;
};

async function judgeFunction(
  judging: Judging,
  device: Device,
  { fn, cases, advance }: FunctionCases,
): Promise<Check[]> {
  const rows: Check[] = [];
  let agreed = 0;
  let margin: number | null = null;
  for (const kase of cases) {
    advance(kase);
    const found = await judgeCase(judging, device, kase);
    if (found === 'no-tensors') return [];
    margin = largestMargin([margin, found.margin]);
    const { row } = found;
    if (row === null) agreed += 1;
    else rows.push(row);
    if (row?.status === 'fail' || row?.status === 'error') {
      return [{ ...row, margin }];
    }
  }
  if (agreed > 0) {
    const values = { regimes: agreed };
    rows.unshift(check('stability', 'pass', { key: 'deviceAgrees', values }, { fn, lane: 'device', margin }));
  }
  return rows;
}

/** `row` is null where the case agrees. */
type CaseFinding = { readonly row: Check | null; readonly margin: number | null };

async function judgeCase(judging: Judging, device: Device, kase: Case): Promise<CaseFinding | 'no-tensors'> {
  const where = { ...kase, lane: 'device' } as const;
  const first = await runOnDevice(judging, device, kase, 0);
  if (first === null) {
    return { row: check('stability', 'skipped', { key: 'referenceUnstable' }, where), margin: null };
  }
  if ([...first.args, ...first.expected.map(({ value }) => value)].every((value) => tensorsIn(value).length === 0)) {
    return 'no-tensors';
  }
  if (isFailure(first.actual)) {
    if (first.actual.reason === 'backend' && device.hasOther) {
      throw new KernelMissing(lackIn(first.actual.message) ?? 'a kernel is missing');
    }
    return { row: failureCheck(first.actual, where), margin: null };
  }

  const { row, margin } = findingOf(judging, first);
  const isRight = (attempt: number): Promise<boolean> => isRightOn(judging, device, kase, attempt);
  const stands = row !== null && !(await isTakenBack(margin, isRight));
  judging.observations.push({ ...first, lane: 'device', failed: stands ? row.name : null });
  if (!stands) return { row: null, margin };
  const hint = row.message.key === 'unstableNotFinite' ? await hintOfNotFinite(judging, first, 'device') : null;
  return { row: hint ? { ...row, hint } : row, margin };
}

/** What cannot be asked again, as the reference is no good on those inputs, is not right. */
async function isRightOn(judging: Judging, device: Device, kase: Case, attempt: number): Promise<boolean> {
  const again = await runOnDevice(judging, device, kase, attempt);
  return again !== null && !isFailure(again.actual) && findingOf(judging, again).row === null;
}

/** Null where the reference itself is no good on this device. The learner’s function runs first. */
async function runOnDevice(judging: Judging, device: Device, kase: Case, attempt: number): Promise<Trial | null> {
  judging.current = { lane: 'device', fn: kase.fn.name, regime: kase.regime.id };
  const { fn, regime } = kase;
  const name = ['device', device.engine.backend, judging.options.seed, regime.id, fn.name, attempt];
  const expecting = judging.recall(name, () => expectOnDevice(judging, device, kase, attempt));
  const { isUsable, ...expectation } = await expecting.catch((error: unknown) => {
    const lack = device.hasOther ? lackOf(error) : null;
    if (lack !== null) throw new KernelMissing(lack);
    throw error;
  });
  if (!isUsable) return null;
  const asked = await judging.ask.call({
    type: 'call',
    lane: 'device',
    function: kase.fn.name,
    args: askedArguments(kase, expectation.args),
    settleMillis: device.engine.backend === 'webgpu' ? GPU_SETTLE_MILLIS : SETTLE_MILLIS,
  });
  return { ...kase, ...expectation, actual: asked.ok ? asked.value : asked.problem };
}

function findingOf(judging: Judging, trial: Trial): CaseFinding {
  const where = { fn: trial.fn, regime: trial.regime, lane: 'device' } as const;
  const problem = contractProblem(trial);
  if (problem && !problem.compared) return { row: check('contract', 'fail', problem.message, where), margin: null };
  const compared = problem?.compared ? [problem.compared] : compareValues(trial, TOLERANCE_FROM);
  const margin = largestMargin(compared.map((each) => each.margin));
  const wrong = worstOf(compared);
  if (!wrong) return { row: null, margin };
  const wasWrongBefore = judging.observations.some(
    ({ lane, fn, failed }) => lane === 'exact' && fn === trial.fn && failed,
  );
  const key = wasWrongBefore ? 'deviceDiffers' : problem ? 'unstableNotFinite' : 'unstable';
  const { comparison } = wrong;
  const values = { mismatched: comparison.mismatched, size: comparison.size };
  return { row: check('stability', 'fail', { key, values }, { ...where, comparison }), margin };
}
