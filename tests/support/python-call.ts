import type { SandboxFailure } from '#lib/grader/sandbox-link.ts';
import { PythonFailure } from '#lib/runner/python/python-program.ts';
import type { ReturnsSpec } from '#lib/exercises/exercise.ts';
import { callFunction, type CallResult } from '#lib/tensor/call-function.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import type { Face } from '#scripts/golden/numpy/open-face.ts';

/** A module of Python's whose function f is called with these. */
export type PythonCall = {
  readonly text: string;
  readonly args?: readonly WireValue[];
  readonly returns?: ReturnsSpec;
  /** What the exercise forbids, by the names of the tensor library. */
  readonly forbidden?: readonly string[];
};

/** A matrix [[1, 2], [3, 4]], as it crosses. */
export const MATRIX: WireValue = { tensor: true, shape: [2, 2], dtype: 'float32', data: Float64Array.of(1, 2, 3, 4) };

/** What the function gives, or what Python says went wrong. */
export async function callPython(
  { program, engine }: Face,
  { text, args = [MATRIX], returns = 'tensor', forbidden = [] }: PythonCall,
): Promise<CallResult | SandboxFailure> {
  try {
    const functions = [{ name: 'f', python: 'f', params: ['x'], returns }];
    program.load('exact', engine, { text, functions }, forbidden);
    return await callFunction(engine, program.functionOf('exact', engine, 'f'), args);
  } catch (error) {
    if (error instanceof PythonFailure) return error.failure;
    throw error;
  }
}
