import { outputsOfCase } from '#lib/grader/case-outputs.ts';
import { outputMargin } from '#lib/grader/compare-output.ts';
import type { Findings } from './findings.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf, skeletonOf, type Numbers } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** One output of one call, beside what it should be. */
export type HeldOutput = {
  readonly observation: Observation;
  readonly path: string;
  readonly expected: Numbers;
  readonly actual: Numbers;
  readonly tolerance: Float64Array;
  /** Off in shape or in value. */
  readonly isWrong: boolean;
  /** One call’s numbers in their order, which all of its being wrong is about. */
  readonly isNumeric: boolean;
};

/**
 * For every output that is off somewhere, that output of all calls: an explanation has to hold in those that are off,
 * and must not be contradicted by the others. None where a call could not be answered: nothing here explains that.
 */
export function wrongPaths({ failed, all }: Pick<Findings, 'failed' | 'all'>): HeldOutput[][] {
  const name = failed[0]?.fn.name;
  if (name === undefined || failed.some(({ actual }) => isFailure(actual))) return [];
  const byPath = new Map<string, HeldOutput[]>();
  for (const output of all.filter(({ fn }) => fn.name === name).flatMap((call) => heldOutputs(call))) {
    byPath.set(output.path, [...(byPath.get(output.path) ?? []), output]);
  }
  return [...byPath.values()].filter((outputs) => outputs.some(({ isWrong }) => isWrong));
}

/** The same of single calls, where numbers are all that is wrong: what explains numbers explains no words, and no states. */
export function wrongNumbers(findings: Pick<Findings, 'failed' | 'all'>): HeldOutput[][] {
  const single = wrongPaths({
    failed: findings.failed.filter(({ regime }) => !regime.steps),
    all: findings.all.filter(({ regime }) => !regime.steps),
  });
  return single.flat().some(({ isWrong, isNumeric }) => isWrong && !isNumeric) ? [] : single;
}

/** Every output of one call that came back, and had to. */
export function heldOutputs(observation: Observation): HeldOutput[] {
  if (isFailure(observation.actual) || observation.regime.throws) return [];
  return outputsOfCase(observation, observation.actual.value).map(({ kind, path, value, step }, index) => {
    const wanted = observation.expected[index]!.value;
    const tolerance = observation.tolerances[index]!;
    const isWrong = outputMargin(kind, wanted, value, (at) => tolerance[at] ?? 0) > 1;
    const isNumeric = step === undefined && kind !== 'unordered' && isMadeAlike(wanted, value);
    return { observation, path, expected: numbersOf(wanted), actual: numbersOf(value), tolerance, isWrong, isNumeric };
  });
}

function isMadeAlike(wanted: WireValue, value: WireValue): boolean {
  return isWireTensor(wanted) || skeletonOf(wanted) === skeletonOf(value);
}

/** True where both have the same axes. */
export function hasSameShape(one: Numbers, other: Numbers): boolean {
  return one.shape.join() === other.shape.join();
}

/** What a message calls an output: its path, or the function where it returns one thing. */
export function nameOfOutput(outputs: readonly HeldOutput[]): string {
  const { path, observation } = outputs[0]!;
  return path === '' ? observation.fn.name : path;
}

/** True where an output is what a factor that is no number there leaves of it: right (it multiplied 0), or no numbers at all. */
export function isLeftByNoNumber({ isWrong, actual }: HeldOutput): boolean {
  return !isWrong || Array.from(actual.data).every((each) => !Number.isFinite(each));
}
