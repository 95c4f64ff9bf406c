import { prngFrom } from '#lib/base/prng.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { PropertySpec } from '#lib/exercises/property.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { argumentsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { compare, type Compared } from '#lib/grader/compare.ts';
import { compareOutput } from '#lib/grader/compare-output.ts';
import { jitteredArguments } from '#lib/grader/inputs/jitter.ts';
import { isFailure, type Judging } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf, tensorsIn, type Numbers } from '#lib/grader/outputs.ts';
import type { Claim } from '#lib/grader/properties/claim.ts';
import type { Plan, Setting } from '#lib/grader/properties/plan.ts';
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
  const seed = `${judging.options.seed}/${kase.regime.id}/${property.id}/${attempt}`;
  const first = outputsOf(kase.fn.returns, base.actual.value);
  const plan = planProperty(property, { inputs, outputs: first, prng: prngFrom(seed) });
  if (!plan) return null;

  const lists = plan.variations.map((given) => argumentsOf(kase.fn, inputs, given));
  const runs = [first];
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
  const strictly = claims.map((claim) => hold(claim, exactTolerance(sidesOf(claim)[0].data, [], scale, RELATIVE)));
  if (strictly.every(({ margin }) => margin <= CLEAR)) return { kind: 'compared', compared: strictly };
  const tolerances = await tolerancesOf(judging, base, { plan, lists, scale });
  const compared = claims.map((claim, index) => hold(claim, tolerances[index]!));
  const again = { inputs, outputs: base.expected, prng: prngFrom(seed) };
  if (compared.some(({ margin }) => margin > 1) && (await isBrokenByReference(judging, property, { base, again }))) {
    return null;
  }
  return { kind: 'compared', compared };
}

/** At a tie, which is decided by places, a law of plain values need not hold: then the reference breaks it as well. */
async function isBrokenByReference(
  { solution }: Judging,
  property: PropertySpec,
  { base: { fn, expected }, again }: { readonly base: Trial; readonly again: Setting },
): Promise<boolean> {
  const plan = planProperty(property, again);
  if (!plan) return false;
  const lists = plan.variations.map((given) => argumentsOf(fn, again.inputs, given));
  const values = await solution.callAll(fn.name, lists);
  const claims = plan.claims([expected, ...values.map((value) => outputsOf(fn.returns, value))]);
  const scale = scaleOf(lists);
  return claims.some(
    (claim) => claim.plain && hold(claim, exactTolerance(sidesOf(claim)[0].data, [], scale, RELATIVE)).margin > 1,
  );
}

function hold(claim: Claim, tolerance: Tolerance): Compared {
  const { output: path } = claim;
  const toleranceFrom = { key: 'toleranceLaw' };
  if (claim.plain) {
    const output = { path, kind: 'json', value: claim.actual } as const;
    return compareOutput({ output, name: path, expected: claim.expected, tolerance, toleranceFrom });
  }
  return compare({ output: path, expected: claim.expected, actual: claim.actual.data, tolerance, toleranceFrom });
}

/** The numbers of both sides. */
function sidesOf({ plain, expected, actual }: Claim): readonly [Numbers, Numbers] {
  return plain ? [numbersOf(expected), numbersOf(actual)] : [expected, actual];
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
    const [one, other] = ([0, 1] as const).map((side) => {
      const own = sidesOf(claim)[side].data;
      const moved = copies.map((claims) => sidesOf(claims[index]!)[side].data);
      // Of lists that became longer or shorter nothing is known.
      const alike = moved.filter(({ length }) => length === own.length);
      return exactTolerance(own, alike, scale, RELATIVE);
    });
    return one!.map((allowed, at) => allowed + (other![at] ?? 0));
  });
}

/** A number by itself, which may count steps, is no scale. */
function scaleOf(lists: readonly (readonly WireValue[])[]): number {
  const scales = lists
    .flat()
    .flatMap((arg) => [
      ...tensorsIn(arg).map(({ data }) => largest(data)),
      ...(Array.isArray(arg) ? [largest(numbersOf(arg).data)] : []),
    ]);
  return Math.max(0, ...scales);
}
