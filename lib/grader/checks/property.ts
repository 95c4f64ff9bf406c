import { prngFrom } from '#lib/base/prng.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { PropertySpec } from '#lib/exercises/property.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { compare, type Compared } from '#lib/grader/compare.ts';
import { jitteredArguments } from '#lib/grader/inputs/jitter.ts';
import { isFailure, type Judging } from '#lib/grader/judging.ts';
import { outputsOf, tensorsIn } from '#lib/grader/outputs.ts';
import type { Claim, Plan } from '#lib/grader/properties/plan.ts';
import { planProperty } from '#lib/grader/properties/plan-property.ts';
import type { SandboxFailure } from '#lib/grader/sandbox-link.ts';
import { exactTolerance, largest, type Tolerance } from '#lib/grader/tolerance.ts';
import { EXACT_COPIES, callLearners, runTrial, trialBefore, type Trial } from '#lib/grader/trial.ts';
import { contractProblem } from './contract.ts';

/** What one property comes to in one regime. */
export type PropertyFinding =
  | { readonly kind: 'compared'; readonly compared: readonly Compared[] }
  | { readonly kind: 'broken'; readonly message: Message }
  | { readonly kind: 'failed'; readonly failure: SandboxFailure };

/** Both sides of a law are the learner’s own, and each has its rounding: part of the scale that they may differ by. */
const RELATIVE = 1e-9;
/** So far below the limit that nobody need know where exactly the limit lies. */
const CLEAR = 0.1;

/**
 * Layer 8: one property, of the learner’s own function in float64. Null where it says nothing of the regime, or where
 * the function broke its contract already. The limit is that of the forward: the reference is asked for what it moves
 * when its inputs move in their last digit, but only if the learner’s numbers are not equal to a billionth anyway.
 */
export async function checkProperty(
  judging: Judging,
  property: PropertySpec,
  kase: Case,
  attempt: number,
): Promise<PropertyFinding | null> {
  const base = attempt > 0 ? await runTrial(judging, kase, attempt) : trialBefore(judging, kase);
  if (!base || isFailure(base.actual) || contractProblem(base)) return null;
  const inputs = await judging.inputsOf(kase.regime, attempt);
  const prng = prngFrom(`${judging.options.seed}/${kase.regime.id}/${property.id}/${attempt}`);
  const plan = planProperty(property, { inputs, prng });
  if (!plan) return null;

  const lists = plan.variations.map((given) => argumentsOf(kase.fn, inputs, given));
  const runs = [outputsOf(kase.fn.returns, base.actual.value)];
  judging.current = { lane: 'exact', fn: kase.fn.name, regime: kase.regime.id };
  for (const args of lists) {
    const actual = await callLearners(judging, kase, args);
    if (isFailure(actual)) return { kind: 'failed', failure: actual };
    const problem = contractProblem({ ...base, actual });
    if (problem) return { kind: 'broken', message: problem.message };
    runs.push(outputsOf(kase.fn.returns, actual.value));
  }
  const claims = plan.claims(runs);
  const scale = scaleOf([base.args, ...lists]);
  const strictly = claims.map((claim) => hold(claim, exactTolerance(claim.expected.data, [], scale, RELATIVE)));
  if (strictly.every(({ margin }) => margin <= CLEAR)) return { kind: 'compared', compared: strictly };
  const tolerances = await tolerancesOf(judging, base, { plan, lists, scale });
  return { kind: 'compared', compared: claims.map((claim, index) => hold(claim, tolerances[index]!)) };
}

function hold({ output, expected, actual }: Claim, tolerance: Tolerance): Compared {
  return compare({ output, expected, actual: actual.data, tolerance, toleranceFrom: { key: 'toleranceLaw' } });
}

type Asked = {
  readonly plan: Plan;
  readonly lists: readonly (readonly WireValue[])[];
  readonly scale: number;
};

/** What the reference’s own two sides of each claim may be off, by its conditioning, taken together. */
async function tolerancesOf(
  judging: Judging,
  { fn, regime, args, expected }: Trial,
  { plan, lists, scale }: Asked,
): Promise<Tolerance[]> {
  const prng = prngFrom(`${judging.options.seed}/${regime.id}/${fn.name}/jitter`);
  const moved = Array.from({ length: EXACT_COPIES }, () =>
    [args, ...lists].map((list) => jitteredArguments({ fn, regime }, list, 'float64', prng)),
  );
  const values = await judging.solution.callAll(fn.name, [...lists, ...moved.flat()]);
  const outputs = values.map((value) => outputsOf(fn.returns, value));
  const right = plan.claims([expected, ...outputs.slice(0, lists.length)]);
  const copies = moved.map((_, copy) => {
    const from = lists.length + copy * (lists.length + 1);
    return plan.claims(outputs.slice(from, from + lists.length + 1));
  });
  return right.map((claim, index) => {
    const [one, other] = (['expected', 'actual'] as const).map((side) =>
      exactTolerance(
        claim[side].data,
        copies.map((claims) => claims[index]![side].data),
        scale,
        RELATIVE,
      ),
    );
    return one!.map((allowed, at) => allowed + other![at]!);
  });
}

function scaleOf(lists: readonly (readonly WireValue[])[]): number {
  return Math.max(0, ...lists.flat().flatMap((arg) => tensorsIn(arg).map(({ data }) => largest(data))));
}
