import type { Tensor } from '@tensorflow/tfjs-core';
import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { exportValue, ValueRefused } from './export-value.ts';
import { importArguments } from './import-arguments.ts';
import { outputAt } from './output-at.ts';
import type { WireTensor, WireValue } from './wire.ts';

/** What is differentiated by autodiff: ⟨upstream, f(args)[output]⟩, with respect to tensors among the arguments. */
export type AutodiffQuestion = {
  readonly args: readonly WireValue[];
  /** The output that is meant, as in `run.mean`; null for the result itself. */
  readonly output: string | null;
  readonly upstream: WireTensor;
  /** Each an argument, or a field of one. */
  readonly of: readonly { readonly argument: number; readonly field: string | null }[];
};

/** One gradient for each tensor; null where none reaches it. */
export type AutodiffGradients = readonly (WireTensor | null)[];

/**
 * Takes gradients through one call of a function, by the engine’s own tape. Rejects with whatever the function throws, and
 * where an operation in it has no gradient.
 */
export async function autodiff(
  engine: Engine,
  call: ModuleFunction,
  { args, output, upstream, of }: AutodiffQuestion,
): Promise<AutodiffGradients> {
  const { tf } = engine;
  const tensors = tf.engine();
  tensors.startScope('autodiff');
  try {
    const { values } = importArguments(engine, args);
    const [weights] = importArguments(engine, [upstream]).values as [Tensor];
    const inputs = of.map(({ argument, field }) => outputAt(values[argument], field) as Tensor);
    const objective = (): Tensor => objectiveOf(engine, call(...values), { output, weights });
    const { grads } = tensors.gradients(objective, inputs, weights, true);
    const found = inputs.map((_, at) => (grads as (Tensor | undefined)[])[at] ?? null);
    return (await exportValue(engine, found)) as AutodiffGradients;
  } finally {
    tensors.endScope();
  }
}

type Asked = { readonly output: string | null; readonly weights: Tensor };

function objectiveOf({ tf }: Engine, returned: unknown, { output, weights }: Asked): Tensor {
  if (isPromise(returned)) {
    throw new ValueRefused(
      'a gradient is taken through this function, so it must not be async: return the tensor itself',
    );
  }
  const found = outputAt(returned, output);
  if (!(found instanceof tf.Tensor) || found.shape.join() !== weights.shape.join()) {
    throw new ValueRefused(`the function did not return a tensor of shape [${weights.shape.join(', ')}]`);
  }
  return found;
}
