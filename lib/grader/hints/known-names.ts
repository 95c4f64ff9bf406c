import type { TensorFlow } from '#lib/tensor/engine.ts';
import type { KnownNames } from './names.ts';

/** The names that a copy of TensorFlow.js has. */
export function knownNames(tf: TensorFlow): KnownNames {
  return { members: Object.keys(tf), methods: Object.getOwnPropertyNames(tf.Tensor.prototype) };
}
