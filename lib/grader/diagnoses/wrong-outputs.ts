import { excessOf } from '#lib/grader/compare.ts';
import { isFailure, type Observation } from '#lib/grader/judging.ts';
import { numbersOf, outputsOf, type Numbers } from '#lib/grader/outputs.ts';

/** One output of one failed call that is off, beside what it should be. */
export type WrongOutput = {
  readonly observation: Observation;
  readonly path: string;
  readonly expected: Numbers;
  readonly actual: Numbers;
  readonly tolerance: Float64Array;
};

/** Every output that is off, in shape or in value, of calls that came back. */
export function wrongOutputs(failed: readonly Observation[]): WrongOutput[] {
  return failed.flatMap((observation) => {
    if (isFailure(observation.actual)) return [];
    const outputs = outputsOf(observation.fn.returns, observation.actual.value);
    return outputs.flatMap(({ path, value }, index): WrongOutput[] => {
      const expected = numbersOf(observation.expected[index]!.value);
      const actual = numbersOf(value);
      const tolerance = observation.tolerances[index]!;
      const isRight =
        expected.shape.join() === actual.shape.join() &&
        excessOf(expected.data, actual.data, tolerance).every((excess) => excess <= 1);
      return isRight ? [] : [{ observation, path, expected, actual, tolerance }];
    });
  });
}

/** What a message calls it: the output’s path, or the function where it returns one thing. */
export function nameOfWrong({ path, observation }: WrongOutput): string {
  return path === '' ? observation.fn.name : path;
}
