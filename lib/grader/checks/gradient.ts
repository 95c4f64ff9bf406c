import type { FunctionSpec, GradientSpec } from '#lib/exercises/exercise.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import type { Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { forwardOf } from '#lib/grader/forward-under-test.ts';
import {
  againstDifferences,
  undecided,
  type ClaimedGradient,
  type GradientFinding,
} from '#lib/grader/gradients/against-differences.ts';
import { isFailure, type Judging } from '#lib/grader/judging.ts';
import { kindOf } from '#lib/grader/kind-of.ts';
import { numbersOf, outputAtPath } from '#lib/grader/outputs.ts';
import { callLearners, trialBefore } from '#lib/grader/trial.ts';

/** Layer 3: a backward function held against Richardson differences of its forward. */
export async function checkGradient(judging: Judging, { fn, regime }: Case, attempt: number): Promise<GradientFinding> {
  const gradient = fn.gradientOf!;
  const forward = forwardOf(judging, gradient, regime);
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
  const yours = before?.actual ?? (await callLearners(judging, { fn, regime }, args));
  if (isFailure(yours)) return undecided('gradientNoBackward', fn.name);
  const name = ['gradient', judging.options.seed, regime.id, fn.name, attempt];
  const expected = await judging.recall(name, () => referenceGradient(judging, fn, inputs));
  const claims = claimsOf(gradient, yours.value, expected);
  const seed = `${judging.options.seed}/${regime.id}/${attempt}/probes`;
  return againstDifferences({ judging, fn, regime, forward, forwardArgs, upstream }, claims, seed);
}

function claimsOf({ of }: GradientSpec, yours: WireValue, reference: WireValue): ClaimedGradient[] {
  return Object.entries(of).map(([output, input]) => {
    const path = output === 'value' ? '' : output;
    const [claimed, expected] = [yours, reference].map((value) => numbersOf(outputAtPath(value, path)).data);
    return { parameter: path === '' ? input : path, input, yours: claimed!, reference: expected! };
  });
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
