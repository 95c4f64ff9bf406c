import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
import { NEVER_GONE, type Engine } from './engine.ts';
import { mendMatMul } from './mended/mat-mul.ts';
import { registerOwnGradients } from './own-gradients.ts';

/** The float32 engine of the device lane where nothing but the processor is asked for: half the text of all its backends. */
export async function startProcessorEngine(): Promise<Engine> {
  // Its advice to install another backend is none of the learner’s business.
  tf.env().set('IS_NODE', false);
  registerOwnGradients(tf);
  mendMatMul(tf, 'cpu');
  await tf.setBackend('cpu');
  return { tf, backend: 'cpu', adapter: null, precision: 'float32', ...NEVER_GONE };
}
