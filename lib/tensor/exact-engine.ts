import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import type { Engine } from './engine.ts';
import { NEVER_GONE } from './engine.ts';
import { mendMatMul } from './mended/mat-mul.ts';
import { registerOwnGradients } from './own-gradients.ts';

/*
 * scripts/bundle-judge.ts compiles this file, TensorFlow.js and its CPU kernels with every `Float32Array` replaced by
 * `Float64Array`: dtype 'float32' then holds doubles. Imported without that bundle it would compute in float32, so it
 * looks first.
 */

/** The float64 engine: TensorFlow.js’s own CPU kernels in double precision. */
export async function startExactEngine(): Promise<Engine> {
  tf.env().platform.isTypedArray = (value): value is Float32Array =>
    ArrayBuffer.isView(value) && !(value instanceof DataView);
  // Its advice to install another backend is none of the learner’s business.
  tf.env().set('IS_NODE', false);
  registerOwnGradients(tf);
  mendMatMul(tf, 'cpu');
  await tf.setBackend('cpu');
  const third = tf.tidy(() => tf.div(tf.scalar(1), tf.scalar(3)).dataSync()[0]);
  if (third !== 1 / 3) {
    throw new Error('The exact engine computes in float32: use the one that `npx tsx scripts/bundle-judge.ts` makes.');
  }
  return { tf, backend: 'cpu', adapter: null, precision: 'float64', ...NEVER_GONE };
}
