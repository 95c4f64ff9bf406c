import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { Check, CostRow } from '#lib/exercises/report.ts';
import type { Measured } from '#lib/tensor/measure-call.ts';
import { isSoftwareAdapter } from '#lib/tensor/software-adapter.ts';
import { SandboxGoneError } from './ask.ts';
import { argumentsOf } from './inputs/cases.ts';
import { toSingle } from './inputs/jitter.ts';
import { check, type Judging } from './judging.ts';
import { scaledRegimes, type ScaledRegime } from './inputs/scaled-regimes.ts';
import type { ReferenceEngine } from './reference-engine.ts';
import type { SandboxRequest } from './sandbox-link.ts';
import { solutionCode } from './solution-code.ts';
import type { TrustedModule } from './trusted-module.ts';
import { SETTLE_MILLIS } from './trial.ts';

/** What the functions cost, and what there is to say about it. */
export type Costs = { readonly rows: readonly CostRow[]; readonly checks: readonly Check[] };

type MeasureRequest = Extract<SandboxRequest, { readonly type: 'measure' }>;

type Found = { readonly checks: readonly Check[]; readonly now: () => number };

/**
 * Layer 9, where there are tensors: kernels, bytes and time of each function beside the reference, at growing sizes. What the learner’s side says
 * of itself is not to be trusted, and decides nothing, unless the exercise asks for a constant number of kernels.
 */
export async function judgeCosts(
  judging: Judging,
  device: { readonly engine: ReferenceEngine } | null,
  { checks, now }: Found,
): Promise<Costs> {
  const { spec } = judging.judgeable;
  if (judging.options.verdictOnly && spec.cost.kernels !== 'constant') return { rows: [], checks: [] };
  const broken = new Set(checks.filter(({ status }) => status === 'error').map((row) => row.function));
  const wasLoaded = checks.some(({ name, status }) => name === 'load' && status === 'pass');
  if (!wasLoaded || broken.has(null) || !judging.options.lanes.includes('exact')) return { rows: [], checks: [] };
  const isWorthwhile = device !== null && !isSoftwareAdapter(device.engine.adapter);
  const onDevice = isWorthwhile ? device.engine.evaluate(solutionCode(judging.judgeable)) : null;
  const rows: CostRow[] = [];
  const said: Check[] = [];
  for (const fn of spec.functions.filter(({ hidden, name }) => !hidden && !broken.has(name))) {
    const sizes = scaledRegimes(spec, fn);
    const mine = await measureSizes({ judging, onDevice, now }, fn, sizes);
    if (mine.some(({ yours, reference }) => yours.kernels + reference.kernels > 0)) rows.push(...mine);
    const row = growthOf(fn, mine, { mustNotGrow: spec.cost.kernels === 'constant', sizes });
    if (row) said.push(row);
  }
  return { rows, checks: said };
}

type Measuring = {
  readonly judging: Judging;
  readonly onDevice: TrustedModule | null;
  readonly now: () => number;
};

/** On the device, whose time is the one that counts; else, and where it lacks a kernel, in float64. */
async function measureSizes(
  measuring: Measuring,
  fn: FunctionSpec,
  sizes: readonly ScaledRegime[],
): Promise<CostRow[]> {
  const { judging, onDevice } = measuring;
  const rows = onDevice ? await measureIn(measuring, { fn, sizes, lane: 'device', solution: onDevice }) : [];
  return rows.length > 0 ? rows : measureIn(measuring, { fn, sizes, lane: 'exact', solution: judging.solution });
}

type Asked = {
  readonly fn: FunctionSpec;
  readonly sizes: readonly ScaledRegime[];
  readonly lane: Lane;
  /** The reference in that lane. */
  readonly solution: TrustedModule;
};

/** As many sizes as could be measured. The learner’s function runs first. */
async function measureIn({ judging, now }: Measuring, { fn, sizes, lane, solution }: Asked): Promise<CostRow[]> {
  const rows: CostRow[] = [];
  for (const { regime } of sizes) {
    const drawn = argumentsOf(fn, await judging.inputsOf(regime, 0));
    const args = lane === 'device' ? drawn.map((arg) => toSingle(arg)) : drawn;
    const request = { type: 'measure', lane, function: fn.name, args, settleMillis: SETTLE_MILLIS } as const;
    const yours = await measureLearners(judging, request);
    if (!yours) return rows;
    const reference = await solution.measure(fn.name, args, now);
    rows.push({ function: fn.name, lane, dims: regime.dims, yours, reference });
  }
  return rows;
}

async function measureLearners(judging: Judging, request: MeasureRequest): Promise<Measured | null> {
  try {
    const answer = await judging.ask.measure(request);
    return answer.ok ? answer.value : null;
  } catch (error) {
    // Everything that decides has been asked by now: a size that takes too long only leaves the table shorter.
    if (error instanceof SandboxGoneError) return null;
    throw error;
  }
}

type Growth = { readonly mustNotGrow: boolean; readonly sizes: readonly ScaledRegime[] };

/** What there is to say of the number of kernels; null where nothing is. */
function growthOf(fn: FunctionSpec, rows: readonly CostRow[], { mustNotGrow, sizes }: Growth): Check | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first === last) return null;
  const [from, to] = [first.yours.kernels, last.yours.kernels];
  const values = { function: fn.name, from, to, factor: sizes[rows.length - 1]!.factor };
  if (to > from && mustNotGrow) return check('cost', 'fail', { key: 'kernelsMustNotGrow', values }, { fn });
  if (mustNotGrow) return check('cost', 'pass', { key: 'kernelsConstant', values: { count: to } }, { fn });
  if (to <= from || last.reference.kernels > first.reference.kernels) return null;
  const reference = last.reference.kernels;
  return check('cost', 'pass', { key: 'kernelsGrow', values: { ...values, reference } }, { fn });
}
