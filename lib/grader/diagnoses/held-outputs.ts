import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf, type Numbers } from '#lib/grader/outputs.ts';

/** One output of one call, beside what it should be. */
export type HeldOutput = {
  readonly observation: Observation;
  readonly path: string;
  readonly expected: Numbers;
  readonly actual: Numbers;
  readonly tolerance: Float64Array;
  /** Off in shape or in value. */
  readonly isWrong: boolean;
};

/**
 * For every output that is off somewhere, that output of all calls: an explanation has to hold in those that are off,
 * and must not be contradicted by the others. None where a call could not be answered: nothing here explains that.
 */
export function wrongPaths({ failed, all }: Pick<Findings, 'failed' | 'all'>): HeldOutput[][] {
  if (failed.some(({ actual }) => isFailure(actual))) return [];
  const name = failed[0]?.fn.name;
  const byPath = new Map<string, HeldOutput[]>();
  for (const output of all.filter(({ fn }) => fn.name === name).flatMap((call) => heldOutputs(call))) {
    byPath.set(output.path, [...(byPath.get(output.path) ?? []), output]);
  }
  return [...byPath.values()].filter((outputs) => outputs.some(({ isWrong }) => isWrong));
}

/** Every output of one call that came back. */
export function heldOutputs(observation: Observation): HeldOutput[] {
  if (isFailure(observation.actual)) return [];
  return outputsOf(observation.fn.returns, observation.actual.value).map(({ path, value }, index) => {
    const expected = numbersOf(observation.expected[index]!.value);
    const actual = numbersOf(value);
    const tolerance = observation.tolerances[index]!;
    const isWrong =
      !hasSameShape(expected, actual) || excessOf(expected.data, actual.data, tolerance).some((excess) => excess > 1);
    return { observation, path, expected, actual, tolerance, isWrong };
  });
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
