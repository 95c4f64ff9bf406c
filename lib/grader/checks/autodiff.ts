import { prngFrom } from '#lib/base/prng.ts';
import type { AutodiffSpec } from '#lib/exercises/autodiff-spec.ts';
import { drawTensor } from '#lib/grader/inputs/draw-tensor.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { forwardOf } from '#lib/grader/forward-under-test.ts';
import {
  againstDifferences,
  placeOf,
  undecided,
  type GradientFinding,
} from '#lib/grader/gradients/against-differences.ts';
import type { Judging } from '#lib/grader/judging.ts';
import { outputAtPath } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireTensor } from '#lib/tensor/wire.ts';

/**
 * Layer 3 of a function without a backward of its own: gradients by autodiff through the learner’s forward, held against
 * differences of that forward. Numbers that left the tape move with the differences, and have no part in autodiff.
 */
export async function checkAutodiff(judging: Judging, { fn, regime }: Case, attempt: number): Promise<GradientFinding> {
  const { of, output = null, upstream: how } = fn.autodiff!;
  judging.current = { lane: 'exact', fn: fn.name, regime: regime.id };
  const args = argumentsOf(fn, await judging.inputsOf(regime, attempt));
  const expected = outputAtPath((await judging.solution.call(fn.name, args)).value, output ?? '');
  if (!isWireTensor(expected)) return undecided('gradientNoForward', fn.name);
  const own = `${judging.options.seed}/${regime.id}/${fn.name}/${attempt}`;
  const upstream = drawUpstream(how, expected.shape, `${own}/upstream`);
  const inputs = of.flatMap((input) => {
    const place = placeOf(fn, args, input);
    return place ? [{ input, ...place }] : [];
  });
  if (inputs.length === 0) return undecided('gradientNoBackward', fn.name);

  const question = { args, output, upstream, of: inputs.map(({ argument, field }) => ({ argument, field })) };
  const yours = await judging.ask.autodiff({ type: 'autodiff', lane: 'exact', function: fn.name, ...question });
  if (!yours.ok) return { status: 'broken', failure: yours.problem };
  if (attempt === 0) judging.taken.push({ fn, question, yours: yours.value });
  const reference = await judging.solution.autodiff(fn.name, question);
  const claims = inputs.map(({ input, tensor }, at) => ({
    parameter: input,
    input,
    yours: numbersIn(yours.value[at]!, tensor),
    reference: numbersIn(reference[at]!, tensor),
  }));
  const forward = forwardOf(judging, { forward: fn.name, output: output ?? undefined }, regime);
  const setting = { judging, fn, regime, forward, forwardArgs: args, upstream: upstream.data };
  return againstDifferences(setting, claims, `${own}/probes`);
}

/** Where no gradient reaches an input, it is 0. */
function numbersIn(gradient: WireTensor | null, { data }: WireTensor): ArrayLike<number> {
  return gradient?.data ?? new Float64Array(data.length);
}

function drawUpstream(how: AutodiffSpec['upstream'], shape: readonly number[], seed: string): WireTensor {
  const drawn = { shape: [...shape], as: 'tensor' as const };
  const spec = how === 'normal' ? { draw: how, mean: 0, std: 1, ...drawn } : { draw: how, ...drawn };
  return drawTensor(spec, {}, prngFrom(seed)) as WireTensor;
}
