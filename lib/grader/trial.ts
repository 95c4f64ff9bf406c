import { prngFrom } from '#lib/base/prng.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { argumentsOf, type Case } from './inputs/cases.ts';
import { jitteredArguments } from './inputs/jitter.ts';
import { askedArguments, outputsOfCase } from './case-outputs.ts';
import { isFailure, type Judging, type Observation } from './judging.ts';
import { outputTolerance } from './output-tolerance.ts';
import type { Output } from './outputs.ts';
import type { SandboxFailure } from './sandbox-link.ts';

/** Copies of the inputs on which the exact lane runs the reference, besides the inputs themselves, to see its own spread. */
export const EXACT_COPIES = 4;
/** How long the promise of an asynchronous function may take. */
export const SETTLE_MILLIS = 3_000;

/** What one call gave beside what it should have given, in float64. */
export type Trial = Omit<Observation, 'failed' | 'lane'>;

/** Calls the learner’s function and, while the sandbox is at it, the reference on the same inputs. */
export async function runTrial(judging: Judging, { fn, regime }: Case, attempt: number): Promise<Trial> {
  const inputs = await judging.inputsOf(regime, attempt);
  const args = argumentsOf(fn, inputs);
  judging.current = { lane: 'exact', fn: fn.name, regime: regime.id };
  const asked = callLearners(judging, { fn, regime }, args);
  // Both are waited for, come what may: nothing of one question may run into the next on the judge’s own engine.
  const name = ['exact', judging.options.seed, regime.id, fn.name, attempt];
  const knowing = judging.recall(name, () => knownFor(judging, { fn, regime }, args));
  const [answer, known] = await Promise.allSettled([asked, knowing]);
  if (known.status === 'rejected') throw known.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return { fn, regime, args, ...known.value, actual: answer.value };
}

/**
 * What the reference says, and how far from it an answer may be: what its own numbers move when the inputs move in their
 * last digits.
 */
async function knownFor(
  judging: Judging,
  { fn, regime }: Case,
  args: readonly WireValue[],
): Promise<Pick<Trial, 'expected' | 'tolerances'>> {
  const prng = prngFrom(`${judging.options.seed}/${regime.id}/${fn.name}/jitter`);
  const moved = Array.from({ length: EXACT_COPIES }, () => jitteredArguments({ fn, regime }, args, 'float64', prng));
  const lists = [args, ...moved].map((list) => askedArguments({ fn, regime }, list));
  const values = await judging.solution.callAll(fn.name, lists);
  const [expected, ...runs] = values.map((value) => outputsOfCase({ fn, regime }, value));
  const tolerances = expected!.map((output, index) =>
    outputTolerance(
      output,
      runs.map((outputs) => outputs[index]!.value),
      args,
    ),
  );
  return { expected: expected!, tolerances };
}

/** Calls the learner’s function in float64. */
export async function callLearners(
  judging: Judging,
  kase: Case,
  args: readonly WireValue[],
): Promise<CallResult | SandboxFailure> {
  const reply = await judging.ask.call({
    type: 'call',
    lane: 'exact',
    function: kase.fn.name,
    args: askedArguments(kase, args),
    settleMillis: SETTLE_MILLIS,
  });
  return reply.ok ? reply.value : reply.problem;
}

/** What came of the same call when it was made the first time; null where it was not made. */
export function trialBefore(judging: Judging, { fn, regime }: Case): Trial | null {
  const isIt = (seen: Observation): boolean => seen.lane === 'exact' && seen.fn === fn && seen.regime === regime;
  return judging.observations.find(isIt) ?? null;
}

/** The outputs of the learner’s call, or null where there are none. */
export function actualOutputs(trial: Trial): Output[] | null {
  return isFailure(trial.actual) ? null : outputsOfCase(trial, trial.actual.value);
}
