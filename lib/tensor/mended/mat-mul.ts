import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendName, TensorFlow } from '#lib/tensor/engine.ts';
import { kernelNamed, mendKernels, type Given, type Mended } from './mend-kernels.ts';

/**
 * Mends products of matrices whose batch dimensions are broadcast. TensorFlow.js numbers the matrices of each operand in
 * one row and takes them in turn, so that [2, 3, …] by [2, 1, …] multiplies matrices that do not belong together; of
 * [2, 1, …] by [1, 3, …] it makes three products, or throws.
 */
export function mendMatMul(tf: TensorFlow, backend: BackendName): void {
  mendKernels(tf, backend, { BatchMatMul: broadcastFirst });
}

const broadcastFirst: Mended = (tf, theirs, backendName) => (given) => {
  const { a, b } = given.inputs as { a: TensorInfo; b: TensorInfo };
  const batches = { a: a.shape.slice(0, -2), b: b.shape.slice(0, -2) };
  const batch = tf.broadcast_util.assertAndGetBroadcastShape(batches.a, batches.b);
  if (isInOrder(batches.a, batch) && isInOrder(batches.b, batch)) return theirs(given);
  const tile = kernelNamed(tf, 'Tile', backendName);
  const repeated = (info: TensorInfo, own: readonly number[], { backend }: Given): TensorInfo => {
    const padded = [...batch.map(() => 1).slice(own.length), ...own];
    const reps = [...batch.map((size, axis) => size / padded[axis]!), 1, 1];
    const x = { ...info, shape: [...padded, ...info.shape.slice(-2)] };
    return tile({ inputs: { x }, backend, attrs: { reps } });
  };
  const whole = { a: repeated(a, batches.a, given), b: repeated(b, batches.b, given) };
  const product = theirs({ ...given, inputs: whole });
  for (const { dataId } of [whole.a, whole.b]) given.backend.disposeData(dataId);
  return product;
};

/** Whether an operand’s matrices, taken in turn, are those that the product asks for. */
function isInOrder(own: readonly number[], batch: readonly number[]): boolean {
  const first = own.findIndex((size) => size !== 1);
  const behind = first === -1 ? [] : own.slice(first);
  return behind.every((size, at) => size === batch[batch.length - behind.length + at]);
}
