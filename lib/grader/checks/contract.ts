import type { Message } from '#lib/exercises/lane.ts';
import { isWireTensor } from '#lib/tensor/wire.ts';
import { compare, type Compared } from '#lib/grader/compare.ts';
import { isFailure } from '#lib/grader/judging.ts';
import { kindOf } from '#lib/grader/kind-of.ts';
import { isPlain, numbersOf, type Output } from '#lib/grader/outputs.ts';
import { isBuiltLike } from '#lib/grader/plain/form.ts';
import { actualOutputs, type Trial } from '#lib/grader/trial.ts';

/** Why a result is not even of the right form; `step`: in which call of several in a row. */
export type ContractProblem = {
  readonly message: Message;
  readonly compared: Compared | null;
  readonly step: number | null;
};

/**
 * Layer 1: every output there, of the right kind, dtype and shape, finite where the reference is, the inputs as they
 * were, and no tensor that outlives the call. Null when all of it holds; of a call that failed it says nothing.
 */
export function contractProblem(trial: Trial): ContractProblem | null {
  const outputs = actualOutputs(trial);
  if (outputs === null || isFailure(trial.actual)) return null;
  for (const [index, output] of outputs.entries()) {
    const message = problemOfForm(trial.expected[index]!, output, trial);
    if (message) return { message, compared: null, step: output.step ?? null };
  }
  for (const [index, output] of outputs.entries()) {
    const problem = problemOfFiniteness(trial, index, output);
    if (problem) return problem;
  }
  const { inputsChanged, tensorsKept } = trial.actual;
  if (inputsChanged) return { message: { key: 'inputsChanged' }, compared: null, step: null };
  if (tensorsKept === 0) return null;
  return { message: { key: 'tensorsKept', values: { count: tensorsKept } }, compared: null, step: null };
}

/** What a message calls an output: its path, or the function where it returns one thing. */
export function nameOf(output: Output, trial: Pick<Trial, 'fn'>): string {
  return output.path === '' ? trial.fn.name : output.path;
}

function problemOfForm(expected: Output, output: Output, trial: Trial): Message | null {
  const name = nameOf(output, trial);
  if (output.value === undefined) {
    return output.path === '' ? { key: 'returnedNothing' } : { key: 'missingOutput', values: { output: name } };
  }
  const [wanted, got] = [kindOf(expected.value), kindOf(output.value)];
  if (wanted !== got) return { key: 'wrongKind', values: { output: name, expected: wanted, actual: got } };
  const [wantedShape, gotShape] = [shapeOf(expected.value), shapeOf(output.value)];
  if (wantedShape !== null && gotShape !== null && wantedShape !== gotShape) {
    return { key: 'wrongShape', values: { output: name, expected: wantedShape, actual: gotShape } };
  }
  const isSound = !isPlain(output.kind) || isBuiltLike(expected.value, output.value);
  return isSound ? null : { key: 'wrongForm', values: { output: name } };
}

/** As in `[5, 7]`; null of what is no tensor: how long a list is, is its value. */
function shapeOf(value: Output['value']): string | null {
  return isWireTensor(value) ? `[${value.shape.join(', ')}]` : null;
}

function problemOfFiniteness(trial: Trial, index: number, output: Output): ContractProblem | null {
  const expected = numbersOf(trial.expected[index]!.value);
  const actual = numbersOf(output.value).data;
  // A list of another length is told by its length.
  if (actual.length !== expected.data.length) return null;
  let count = 0;
  for (let at = 0; at < actual.length; at += 1) {
    if (!Number.isFinite(actual[at]) && Number.isFinite(expected.data[at])) count += 1;
  }
  if (count === 0) return null;
  return {
    message: { key: 'notFinite', values: { output: nameOf(output, trial), count, size: actual.length } },
    compared: compare({
      output: output.path,
      expected,
      actual,
      tolerance: trial.tolerances[index]!,
      toleranceFrom: { key: 'toleranceExact' },
    }),
    step: output.step ?? null,
  };
}
