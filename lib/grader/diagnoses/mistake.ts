import type { JudgeableMistake } from '#lib/exercises/judgeable.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { CallOutcome } from '#lib/tensor/call-modules.ts';
import { askedArguments, outputsOfCase } from '#lib/grader/case-outputs.ts';
import { outputMargin } from '#lib/grader/compare-output.ts';
import type { Findings } from './findings.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf } from '#lib/grader/outputs.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

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
  // One call rules most of them out. What throws may do so for what it kept from the calls before.
  const until = isFailure(first.actual) ? all.slice(0, all.indexOf(first) + 1) : [first];
  const likely = (await agreements(findings, judgeable.mistakes, until)).filter(({ agreed }) => agreed.includes(first));
  const rest = isFailure(first.actual)
    ? all
    : [...others, ...all.filter((observation) => !failed.includes(observation))];
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
  { callModules, judgeable: { prelude } }: Findings,
  mistakes: readonly JudgeableMistake[],
  observations: readonly Observation[],
): Promise<Agreement[]> {
  if (mistakes.length === 0 || observations.length === 0) return mistakes.map((one) => ({ ...one, agreed: [] }));
  const calls = observations.map((one) => ({ function: one.fn.name, args: askedArguments(one, one.args) }));
  const outcomes = await callModules(mistakes.map(({ source }) => ({ source, prelude, calls })));
  return mistakes.map((mistake, index) => {
    // One that does not even load explains nothing; the check of the packs reports it.
    const ofMistake = outcomes[index];
    const agreed = ofMistake ? observations.filter((observation, at) => isSame(ofMistake[at]!, observation)) : [];
    return { ...mistake, agreed };
  });
}

function isSame(outcome: CallOutcome, observation: Observation): boolean {
  const { actual, failed, regime } = observation;
  // Where it has to be refused, what comes back instead is all the same.
  if (regime.throws) return !('thrown' in outcome);
  if ('thrown' in outcome) return isFailure(actual) && actual.message === outcome.thrown;
  if (isFailure(actual)) return false;
  const matches = hasEqualOutputs(observation, outcome, actual);
  if (failed === null) return matches;
  const breaksTheSame =
    (outcome.inputsChanged && actual.inputsChanged) || (outcome.tensorsKept > 0 && actual.tensorsKept > 0);
  return matches && (isClearlyWrong(observation, outcome) || breaksTheSame);
}

function hasEqualOutputs(observation: Observation, one: CallResult, other: CallResult): boolean {
  const outputs = outputsOfCase(observation, other.value);
  return outputsOfCase(observation, one.value).every(({ kind, value }, index) => {
    const theirs = outputs[index]!.value;
    if (!isSameForm(value, theirs)) return false;
    const floor = SAME * largest(numbersOf(value).data);
    const tolerance = observation.tolerances[index]!;
    return outputMargin(kind, value, theirs, (at) => Math.max(tolerance[at] ?? 0, floor)) <= 1;
  });
}

function isClearlyWrong(observation: Observation, result: CallResult): boolean {
  return outputsOfCase(observation, result.value).some(({ kind, value }, index) => {
    const wanted = observation.expected[index]!.value;
    if (!isSameForm(value, wanted)) return true;
    const tolerance = observation.tolerances[index]!;
    return outputMargin(kind, wanted, value, (at) => tolerance[at] ?? 0) >= CLEARLY_WRONG;
  });
}

/** Both tensors, or both none. */
function isSameForm(one: WireValue, other: WireValue): boolean {
  return isWireTensor(one) === isWireTensor(other) && typeof one === typeof other;
}
