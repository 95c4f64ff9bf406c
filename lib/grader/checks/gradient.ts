import { prngFrom } from '#lib/base/prng.ts';
import type { FunctionSpec, GradientSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { GradientRow } from '#lib/exercises/report.ts';
import { isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { argumentsOf, paramsOf, type Case } from '#lib/grader/inputs/cases.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { forwardOf, type ForwardUnderTest } from '#lib/grader/forward-under-test.ts';
import { differentiate, type Evaluate, type Objective } from '#lib/grader/gradients/finite-difference.ts';
import { along, gradientRow, type Derivatives, type FoundRow } from '#lib/grader/gradients/gradient-row.ts';
import { isFailure, type Judging } from '#lib/grader/judging.ts';
import { kindOf } from '#lib/grader/kind-of.ts';
import { numbersOf, outputAtPath } from '#lib/grader/outputs.ts';
import { chooseProbes, everyElement } from '#lib/grader/gradients/probes.ts';
import { callLearners, trialBefore } from '#lib/grader/trial.ts';
import { drawCurve } from '#lib/grader/gradients/v-curve.ts';

/** A row, and the way to draw its V curve, which costs one more sweep. */
export type DrawableRow = { readonly row: GradientRow; readonly draw: () => Promise<GradientRow> };

/** What the numerical gradient says of one backward function on one draw of inputs. */
export type GradientFinding =
  | { readonly status: 'pass' | 'fail'; readonly rows: readonly DrawableRow[]; readonly margin: number }
  | { readonly status: 'undecided'; readonly message: Message };

/** Layer 3: a backward function held against Richardson differences of its forward. */
export async function checkGradient(judging: Judging, { fn, regime }: Case, attempt: number): Promise<GradientFinding> {
  const gradient = fn.gradientOf!;
  const forward = forwardOf(judging, gradient);
  const inputs = await judging.inputsOf(regime, attempt);
  const forwardArgs = argumentsOf(forward.fn, inputs);
  judging.current = { lane: 'exact', fn: forward.fn.name, regime: regime.id };
  const base = await forward.call(forwardArgs);
  if (!base) return undecided('gradientNoForward', forward.fn.name);
  const upstream = numbersOf(inputs.get(gradient.upstream)).data;
  const objective = outputAtPath(base.value, gradient.output ?? '');
  if (!isWireTensor(objective) && typeof objective !== 'number') {
    const values = { function: forward.fn.name, actual: kindOf(objective) };
    return { status: 'undecided', message: { key: 'gradientForwardKind', values } };
  }
  if (numbersOf(objective).data.length !== upstream.length) return undecided('gradientNoForward', forward.fn.name);

  judging.current = { lane: 'exact', fn: fn.name, regime: regime.id };
  // Nothing that the learner’s forward saved: the very call that has been made already.
  const before = attempt === 0 && !gradient.saved ? trialBefore(judging, { fn, regime }) : null;
  const args = argumentsOf(fn, inputs, savedFrom(gradient, base.value));
  const yours = before?.actual ?? (await callLearners(judging, fn, args));
  if (isFailure(yours)) return undecided('gradientNoBackward', fn.name);
  const reference = await referenceGradient(judging, fn, inputs);
  return differentiateAll({ judging, fn, regime, gradient, forward, forwardArgs, upstream }, yours.value, {
    reference,
    seed: `${judging.options.seed}/${regime.id}/${attempt}/probes`,
  });
}

type Setting = {
  readonly judging: Judging;
  readonly fn: FunctionSpec;
  readonly regime: RegimeSpec;
  readonly gradient: GradientSpec;
  readonly forward: ForwardUnderTest;
  readonly forwardArgs: readonly WireValue[];
  readonly upstream: ArrayLike<number>;
};

async function differentiateAll(
  setting: Setting,
  yours: WireValue,
  { reference, seed }: { readonly reference: WireValue; readonly seed: string },
): Promise<GradientFinding> {
  const { gradient, forward, forwardArgs } = setting;
  const rows: DrawableRow[] = [];
  let margin = 0;
  for (const [output, input] of Object.entries(gradient.of)) {
    const place = placeOf(forward.fn, forwardArgs, input);
    if (!place) continue;
    const path = output === 'value' ? '' : output;
    const [analytic, expected] = [yours, reference].map((value) => numbersOf(outputAtPath(value, path)).data);
    if (analytic!.length !== place.tensor.data.length) return undecided('gradientNoBackward', setting.fn.name);
    const wanted = [largestAt(expected!), largestAt(expected!, analytic)];
    const probes = setting.judging.options.everyElement
      ? everyElement(place.tensor.data.length)
      : chooseProbes(place.tensor.data.length, wanted, prngFrom(`${seed}/${input}`));
    if (probes.length === 0) continue;
    const evaluator = evaluatorOf(setting, place);
    const objective = { x: place.tensor.data, upstream: setting.upstream, evaluate: evaluator.evaluate };
    const claims = probes.map((probe) => along(probe, analytic!));
    const derivatives = await differentiate(objective, probes, claims);
    const found = gradientRow({
      parameter: path === '' ? input : path,
      shape: place.tensor.shape,
      probes,
      derivatives,
      yours: analytic!,
      reference: expected!,
      ...(setting.judging.options.everyElement ? { mostUndecided: 0 } : {}),
    } satisfies Derivatives);
    if (found === null && evaluator.hasFailed()) return undecided('gradientNoForward', forward.fn.name);
    if (found === null) return undecided('gradientUndecided', setting.fn.name);
    rows.push({ row: found.row, draw: () => withCurve(setting, objective, found) });
    margin = Math.max(margin, found.margin);
  }
  return { status: margin <= 1 ? 'pass' : 'fail', rows, margin };
}

async function withCurve(
  { judging, forward, regime }: Setting,
  objective: Objective,
  { row, point }: FoundRow,
): Promise<GradientRow> {
  if (!point) return row;
  judging.current = { lane: 'exact', fn: forward.fn.name, regime: regime.id };
  return { ...row, curve: await drawCurve(objective, point) };
}

type Place = { readonly argument: number; readonly field: string | null; readonly tensor: WireTensor };

/** Where an input (`x`, or `run.mean`) lies among the arguments; null where it is not a tensor of floats. */
function placeOf(fn: FunctionSpec, args: readonly WireValue[], input: string): Place | null {
  const [name, field = null] = input.split('.');
  const argument = paramsOf(fn).findIndex((param) => param.name === name);
  const value = field === null ? args[argument] : outputAtPath(args[argument], field);
  return isWireTensor(value) && value.dtype === 'float32' ? { argument, field, tensor: value } : null;
}

/** `hasFailed`: the forward could not be called on inputs that were nudged, which leaves everything undecided. */
function evaluatorOf({ forward, forwardArgs, upstream }: Setting, { argument, field }: Place) {
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

async function referenceGradient(judging: Judging, fn: FunctionSpec, inputs: Inputs): Promise<WireValue> {
  const gradient = fn.gradientOf!;
  const forward = judging.judgeable.spec.functions.find(({ name }) => name === gradient.forward)!;
  const { value } = await judging.solution.call(forward.name, argumentsOf(forward, inputs));
  return (await judging.solution.call(fn.name, argumentsOf(fn, inputs, savedFrom(gradient, value)))).value;
}

/** What the backward function gets from the forward: the learner’s own values, not the reference’s. */
function savedFrom(gradient: GradientSpec, forward: WireValue): Inputs {
  return new Map(
    Object.entries(gradient.saved ?? {}).map(([param, path]) => [
      param,
      outputAtPath(forward, path === 'value' ? '' : path),
    ]),
  );
}

/** Where the numbers are largest, or differ most from others. */
function largestAt(numbers: ArrayLike<number>, others?: ArrayLike<number>): number {
  const sizeAt = (index: number): number => Math.abs(numbers[index]! - (others?.[index] ?? 0));
  let found = 0;
  for (let index = 1; index < numbers.length; index += 1) if (sizeAt(index) > sizeAt(found)) found = index;
  return found;
}

function undecided(key: string, name: string): GradientFinding {
  return { status: 'undecided', message: { key, values: { function: name } } };
}
