import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Check, Comparison } from '#lib/exercises/report.ts';
import { casesOf, type Case } from './cases.ts';
import { contractProblem } from './checks/contract.ts';
import { worstOf } from './checks/values.ts';
import { compare } from './compare.ts';
import { expectOnDevice } from './device-noise.ts';
import { failureCheck } from './failure-check.ts';
import { check, isFailure, type Device, type Judging } from './judging.ts';
import { numbersOf, tensorsIn } from './outputs.ts';
import { actualOutputs, SETTLE_MILLIS, type Trial } from './trial.ts';

const ATTEMPTS = 3;
/** The first call on a GPU compiles its shaders. */
const GPU_SETTLE_MILLIS = 15_000;

/** Layer 6: everything again in float32 on the device, function by function; `skip` names those that broke already. */
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
  for (const kase of cases) {
    advance(kase);
    const row = await judgeCase(judging, device, kase);
    if (row === 'no-tensors') return [];
    if (row === null) agreed += 1;
    else rows.push(row);
    if (row?.status === 'fail' || row?.status === 'error' || row?.message.key === 'kernelMissing') return [row];
  }
  if (agreed > 0) {
    const values = { regimes: agreed };
    rows.unshift(check('stability', 'pass', { key: 'deviceAgrees', values }, { fn, lane: 'device' }));
  }
  return rows;
}

/** Null where the case agrees. */
async function judgeCase(judging: Judging, device: Device, kase: Case): Promise<Check | 'no-tensors' | null> {
  const where = { ...kase, lane: 'device' } as const;
  const first = await runOnDevice(judging, device, kase, 0);
  if (first === null) return check('stability', 'skipped', { key: 'referenceUnstable' }, where);
  if ([...first.args, ...first.expected.map(({ value }) => value)].every((value) => tensorsIn(value).length === 0)) {
    return 'no-tensors';
  }
  if (isFailure(first.actual)) return failureCheck(first.actual, where);

  const row = rowOf(judging, first);
  const stands = row !== null && (row.name === 'contract' || (await isConfirmed(judging, device, kase)));
  judging.observations.push({ ...first, lane: 'device', failed: stands ? row.name : null });
  return stands ? row : null;
}

async function isConfirmed(judging: Judging, device: Device, kase: Case): Promise<boolean> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const again = await runOnDevice(judging, device, kase, attempt);
    if (again && !isFailure(again.actual) && rowOf(judging, again) === null) return false;
  }
  return true;
}

/** Null where the reference itself is no good on this device. The learner’s function runs first. */
async function runOnDevice(judging: Judging, device: Device, kase: Case, attempt: number): Promise<Trial | null> {
  judging.current = { lane: 'device', fn: kase.fn.name, regime: kase.regime.id };
  const { isUsable, ...expectation } = await expectOnDevice(judging, device, kase, attempt);
  if (!isUsable) return null;
  const asked = await judging.ask.call({
    type: 'call',
    lane: 'device',
    function: kase.fn.name,
    args: expectation.args,
    settleMillis: device.engine.backend === 'webgpu' ? GPU_SETTLE_MILLIS : SETTLE_MILLIS,
  });
  return { ...kase, ...expectation, actual: asked.ok ? asked.value : asked.problem };
}

function rowOf(judging: Judging, trial: Trial): Check | null {
  const where = { fn: trial.fn, regime: trial.regime, lane: 'device' } as const;
  const problem = contractProblem(trial);
  if (problem && !problem.comparison) return check('contract', 'fail', problem.message, where);
  const wrong = problem?.comparison ?? worstOf(compareOnDevice(trial));
  if (!wrong) return null;
  const wasWrongBefore = judging.observations.some(
    ({ lane, fn, failed }) => lane === 'exact' && fn === trial.fn && failed,
  );
  const key = wasWrongBefore ? 'deviceDiffers' : problem ? 'unstableNotFinite' : 'unstable';
  const values = { mismatched: wrong.mismatched, size: wrong.size };
  return check('stability', 'fail', { key, values }, { ...where, comparison: wrong });
}

function compareOnDevice(trial: Trial): Comparison[] {
  return (actualOutputs(trial) ?? []).map((output, index) =>
    compare({
      output: output.path,
      expected: numbersOf(trial.expected[index]!.value),
      actual: numbersOf(output.value).data,
      tolerance: trial.tolerances[index]!,
      toleranceFrom: { key: 'toleranceDevice' },
    }),
  );
}
