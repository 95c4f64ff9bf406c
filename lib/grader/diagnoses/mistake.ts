import type { JudgeableMistake } from '#lib/exercises/judgeable.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { CallOutcome } from '#lib/tensor/call-modules.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf, skeletonOf } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';

/** So many tolerances off is certainly not the reference. */
const CLEARLY_WRONG = 10;

/** Part of the scale that two ways of making one mistake may differ by. */
const SAME = 1e-10;

/**
 * The learner’s results equal those of a known mistake, wherever they fail, and the mistake is clearly wrong there.
 * Of several such mistakes the one that agrees with the learner in most other calls too.
 */
export async function diagnoseMistake(findings: Findings): Promise<Diagnosis | null> {
  const { judgeable, failed, all } = findings;
  const [first, ...others] = failed;
  if (!first) return null;
  // One call rules most of them out.
  const likely = (await agreements(findings, judgeable.mistakes, [first])).filter(({ agreed }) => agreed.length > 0);
  const rest = [...others, ...all.filter((observation) => !failed.includes(observation))];
  const [best] = (await agreements(findings, likely, rest))
    .filter(({ agreed }) => others.every((observation) => agreed.includes(observation)))
    .toSorted((one, other) => other.agreed.length - one.agreed.length);
  if (!best) return null;
  const { id, title, explanation } = best;
  return { kind: 'mistake', id, title, explanation };
}

type Agreement = JudgeableMistake & { readonly agreed: readonly Observation[] };

/** In which calls each mistake does what the learner did; all are asked at once, as each question may be a journey. */
async function agreements(
  { callModules }: Findings,
  mistakes: readonly JudgeableMistake[],
  observations: readonly Observation[],
): Promise<Agreement[]> {
  if (mistakes.length === 0 || observations.length === 0) return mistakes.map((one) => ({ ...one, agreed: [] }));
  const calls = observations.map(({ fn, args }) => ({ function: fn.name, args }));
  const outcomes = await callModules(mistakes.map(({ source }) => ({ source, calls })));
  return mistakes.map((mistake, index) => {
    // One that does not even load explains nothing; the check of the packs reports it.
    const ofMistake = outcomes[index];
    const agreed = ofMistake ? observations.filter((observation, at) => isSame(ofMistake[at]!, observation)) : [];
    return { ...mistake, agreed };
  });
}

function isSame(outcome: CallOutcome, observation: Observation): boolean {
  const { actual, failed } = observation;
  if ('thrown' in outcome) return isFailure(actual) && actual.message === outcome.thrown;
  if (isFailure(actual)) return false;
  const matches = hasEqualOutputs(observation, outcome, actual);
  if (failed === null) return matches;
  const breaksTheSame =
    (outcome.inputsChanged && actual.inputsChanged) || (outcome.tensorsKept > 0 && actual.tensorsKept > 0);
  return matches && (isClearlyWrong(observation, outcome) || breaksTheSame);
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
