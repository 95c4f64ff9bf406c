import { prngFrom } from '#lib/base/prng.ts';
import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { GradientRow } from '#lib/exercises/report.ts';
import type { ForwardUnderTest } from '#lib/grader/forward-under-test.ts';
import { paramsOf, type Case } from '#lib/grader/inputs/cases.ts';
import type { Judging } from '#lib/grader/judging.ts';
import { outputAtPath } from '#lib/grader/outputs.ts';
import type { SandboxFailure } from '#lib/grader/sandbox-link.ts';
import { isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { differentiate, type Evaluate, type Objective } from './finite-difference.ts';
import { along, gradientRow, type Derivatives, type FoundRow } from './gradient-row.ts';
import { chooseProbes, everyElement } from './probes.ts';
import { drawCurve } from './v-curve.ts';

/** A row, how far off it is (right up to 1), and the way to draw its V curve, which costs one more sweep. */
export type DrawableRow = {
  readonly row: GradientRow;
  readonly margin: number;
  readonly draw: () => Promise<GradientRow>;
};

/** What the numerical gradient says of a gradient on one draw of inputs; `broken`: none could be taken. */
export type GradientFinding =
  | { readonly status: 'pass' | 'fail'; readonly rows: readonly DrawableRow[]; readonly margin: number }
  | { readonly status: 'undecided'; readonly message: Message }
  | { readonly status: 'broken'; readonly failure: SandboxFailure };

/** Where a gradient is held against differences: a forward, its arguments, and the weights of its output. */
export type GradientSetting = Case & {
  readonly judging: Judging;
  readonly forward: ForwardUnderTest;
  readonly forwardArgs: readonly WireValue[];
  readonly upstream: ArrayLike<number>;
};

/** A gradient with respect to an input (`x`, or `p.w1`) of the forward, the learner’s and the reference’s. */
export type ClaimedGradient = {
  readonly parameter: string;
  readonly input: string;
  readonly yours: ArrayLike<number>;
  readonly reference: ArrayLike<number>;
};

/** Holds gradients against Richardson differences of their forward; inputs that are no tensors of floats are passed over. */
export async function againstDifferences(
  setting: GradientSetting,
  claims: readonly ClaimedGradient[],
  seed: string,
): Promise<GradientFinding> {
  const { forward, forwardArgs, fn, upstream } = setting;
  const isThorough = setting.judging.options.everyElement === true;
  const rows: DrawableRow[] = [];
  for (const { parameter, input, yours, reference } of claims) {
    const place = placeOf(forward.fn, forwardArgs, input);
    if (!place) continue;
    const { data, shape } = place.tensor;
    if (yours.length !== data.length) return undecided('gradientNoBackward', fn.name);
    const wanted = [largestAt(reference), largestAt(reference, yours)];
    const probes = isThorough
      ? everyElement(data.length)
      : chooseProbes(data.length, wanted, prngFrom(`${seed}/${input}`));
    if (probes.length === 0) continue;
    const evaluator = evaluatorOf(setting, place);
    const objective = { x: data, upstream, evaluate: evaluator.evaluate };
    const derivatives = await differentiate(
      objective,
      probes,
      probes.map((probe) => along(probe, yours)),
    );
    const most = isThorough ? { mostUndecided: 0 } : {};
    const found = gradientRow({
      parameter,
      shape,
      probes,
      derivatives,
      yours,
      reference,
      ...most,
    } satisfies Derivatives);
    if (found === null && evaluator.hasFailed()) return undecided('gradientNoForward', forward.fn.name);
    if (found === null) return undecided('gradientUndecided', fn.name);
    rows.push({ row: found.row, margin: found.margin, draw: () => withCurve(setting, objective, found) });
  }
  const margin = Math.max(0, ...rows.map((row) => row.margin));
  return { status: margin <= 1 ? 'pass' : 'fail', rows, margin };
}

/** Nothing could be decided, and why. */
export function undecided(key: string, name: string): GradientFinding {
  return { status: 'undecided', message: { key, values: { function: name } } };
}

async function withCurve(
  { judging, forward, regime }: GradientSetting,
  objective: Objective,
  { row, point }: FoundRow,
): Promise<GradientRow> {
  if (!point) return row;
  judging.current = { lane: 'exact', fn: forward.fn.name, regime: regime.id };
  return { ...row, curve: await drawCurve(objective, point) };
}

/** A tensor of floats among arguments: one of them, or a field of one. */
export type TensorPlace = { readonly argument: number; readonly field: string | null; readonly tensor: WireTensor };

/** Where an input (`x`, or `run.mean`) lies among the arguments; null where it is not a tensor of floats. */
export function placeOf(fn: FunctionSpec, args: readonly WireValue[], input: string): TensorPlace | null {
  const [name, field = null] = input.split('.');
  const argument = paramsOf(fn).findIndex((param) => param.name === name);
  const value = field === null ? args[argument] : outputAtPath(args[argument], field);
  return isWireTensor(value) && value.dtype === 'float32' ? { argument, field, tensor: value } : null;
}

/** `hasFailed`: the forward could not be called on inputs that were nudged, which leaves everything undecided. */
function evaluatorOf({ forward, forwardArgs, upstream }: GradientSetting, { argument, field }: TensorPlace) {
  let failed = false;
  const evaluate: Evaluate = async (moves) => {
    const nudges = moves.map((move) => ({ argument, field, ...move }));
    const length = moves.length * upstream.length;
    const numbers = await forward.sweep(forwardArgs, nudges, length);
    failed ||= numbers === null;
    return numbers ?? new Float64Array(length).fill(NaN);
  };
  return { evaluate, hasFailed: () => failed };
}

/** Where the numbers are largest, or differ most from others. */
function largestAt(numbers: ArrayLike<number>, others?: ArrayLike<number>): number {
  const sizeAt = (index: number): number => Math.abs(numbers[index]! - (others?.[index] ?? 0));
  let found = 0;
  for (let index = 1; index < numbers.length; index += 1) if (sizeAt(index) > sizeAt(found)) found = index;
  return found;
}
