import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorFlow } from './engine.ts';

/** Where they are: engines are started more than once in a realm, and a gradient round a gradient would be slower each time. */
const registered = new WeakSet<TensorFlow>();

/**
 * Gradients that TensorFlow.js lacks, or has wrong: of products of matrices, maxima and squared differences in which one
 * operand is broadcast; of running sums along any axis but the last; and of comparisons, which are flat almost everywhere.
 * Right code would otherwise run forward, and be refused where its gradient is taken.
 */
export function registerOwnGradients(tf: TensorFlow): void {
  if (registered.has(tf)) return;
  registered.add(tf);
  for (const kernelName of BROADCASTING) {
    const theirs = tf.getGradient(kernelName);
    tf.registerGradient({
      ...theirs,
      kernelName,
      gradFunc: (dy, saved, attributes) => {
        const gradients = theirs.gradFunc(dy, saved, attributes);
        return Object.fromEntries(
          OPERANDS.map((name, at) => [name, () => summedTo(tf, gradients[name]!(), saved[at]!.shape)]),
        );
      },
    });
  }
  tf.registerGradient({
    kernelName: 'Cumsum',
    gradFunc: (dy, _, attributes) => {
      const { axis, exclusive, reverse } = attributes as unknown as Cumsum;
      return { x: () => tf.cumsum(dy as Tensor, axis, exclusive, !reverse) };
    },
  });
  for (const [kernelName, inputs] of FLAT) {
    tf.registerGradient({
      kernelName,
      inputsToSave: [...inputs],
      gradFunc: (_, saved) =>
        Object.fromEntries(inputs.map((name, at) => [name, () => tf.zeros(saved[at]!.shape, 'float32')])),
    });
  }
}

type Cumsum = { readonly axis: number; readonly exclusive: boolean; readonly reverse: boolean };

const OPERANDS = ['a', 'b'] as const;
/** TensorFlow.js differentiates these, and saves both operands, but gives gradients of the result’s shape. */
const BROADCASTING = ['BatchMatMul', 'Maximum', 'Minimum', 'SquaredDifference'] as const;
const COMPARISONS = ['Equal', 'NotEqual', 'Greater', 'GreaterEqual', 'Less', 'LessEqual', 'LogicalAnd', 'LogicalOr'];
const FLAT: readonly (readonly [kernel: string, inputs: readonly string[]])[] = [
  ...COMPARISONS.map((kernel) => [kernel, OPERANDS] as const),
  ...['LogicalNot', 'IsNan', 'IsFinite', 'IsInf', 'All', 'Any'].map((kernel) => [kernel, ['x']] as const),
];

/** Summed over the axes along which a tensor of `shape` was broadcast. */
function summedTo(tf: TensorFlow, gradient: Tensor, shape: readonly number[]): Tensor {
  const own = [...shape];
  const axes = tf.broadcast_util.getReductionAxes(own, gradient.shape);
  const summed = axes.length === 0 ? gradient : tf.sum(gradient, axes);
  return tf.reshape(summed, own);
}
