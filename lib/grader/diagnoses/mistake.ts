import type { JudgeableMistake } from '#lib/exercises/judgeable.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf, skeletonOf } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';
import type { TrustedModule } from '#lib/grader/trusted-module.ts';

/** So many tolerances off is certainly not the reference. */
const CLEARLY_WRONG = 10;

/** Part of the scale that two ways of making one mistake may differ by. */
const SAME = 1e-10;

/**
 * The learner’s results equal those of a known mistake, wherever they fail, and the mistake is clearly wrong there.
 * Of several such mistakes the one that agrees with the learner in most other calls too.
 */
export async function diagnoseMistake(findings: Findings): Promise<Diagnosis | null> {
  let best: { mistake: JudgeableMistake; score: number } | null = null;
  for (const mistake of findings.judgeable.mistakes) {
    const mistaken = load(findings, mistake);
    if (!mistaken) continue;
    const score = await scoreOf(mistaken, findings);
    if (score > (best?.score ?? 0)) best = { mistake, score };
  }
  if (!best) return null;
  const { id, title, explanation } = best.mistake;
  return { kind: 'mistake', id, title, explanation };
}

/** How many of all the calls agree; 0 unless all the failed ones do. */
async function scoreOf(module: TrustedModule, { failed, all }: Findings): Promise<number> {
  for (const observation of failed) {
    if (!(await isSame(module, observation))) return 0;
  }
  let score = failed.length;
  for (const observation of all) {
    if (!failed.includes(observation) && (await isSame(module, observation))) score += 1;
  }
  return score;
}

async function isSame(module: TrustedModule, observation: Observation): Promise<boolean> {
  const { fn, args, actual, failed } = observation;
  let result: CallResult;
  try {
    result = await module.call(fn.name, args);
  } catch (error) {
    return isFailure(actual) && error instanceof Error && actual.message === `${error.name}: ${error.message}`;
  }
  if (isFailure(actual)) return false;
  const matches = hasEqualOutputs(observation, result, actual);
  if (failed === null) return matches;
  const breaksTheSame =
    (result.inputsChanged && actual.inputsChanged) || (result.tensorsKept > 0 && actual.tensorsKept > 0);
  return matches && (isClearlyWrong(observation, result) || breaksTheSame);
}

function hasEqualOutputs({ fn, tolerances }: Observation, one: CallResult, other: CallResult): boolean {
  const outputs = outputsOf(fn.returns, other.value);
  return outputsOf(fn.returns, one.value).every(({ value }, index) => {
    const theirs = outputs[index]!.value;
    if (!isSameForm(value, theirs)) return false;
    const [mistaken, got] = [numbersOf(value).data, numbersOf(theirs).data];
    const floor = SAME * largest(mistaken);
    const tolerance = tolerances[index]!;
    const allowed = Float64Array.from(mistaken, (_, at) => Math.max(tolerance[at] ?? 0, floor));
    return excessOf(mistaken, got, allowed).every((excess) => excess <= 1);
  });
}

function isClearlyWrong({ fn, expected, tolerances }: Observation, result: CallResult): boolean {
  return outputsOf(fn.returns, result.value).some(({ value }, index) => {
    const wanted = expected[index]!.value;
    if (!isSameForm(value, wanted)) return true;
    const excess = excessOf(numbersOf(wanted).data, numbersOf(value).data, tolerances[index]!);
    return excess.some((each) => each >= CLEARLY_WRONG);
  });
}

function isSameForm(one: Parameters<typeof numbersOf>[0], other: Parameters<typeof numbersOf>[0]): boolean {
  const [first, second] = [numbersOf(one), numbersOf(other)];
  const isTensor = (value: typeof one): boolean => typeof value === 'object' && value !== null && 'tensor' in value;
  if (isTensor(one) !== isTensor(other)) return false;
  if (!isTensor(one)) return skeletonOf(one) === skeletonOf(other);
  return first.shape.join() === second.shape.join();
}

/** A mistake that does not even load on this engine explains nothing; the check of the packs reports it. */
function load({ evaluate }: Findings, { source }: JudgeableMistake): TrustedModule | null {
  try {
    return evaluate(source);
  } catch {
    return null;
  }
}
