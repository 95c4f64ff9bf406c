import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  console.time('softmax');
  console.group('rows of %s', 'x');
  console.count();
  console.countReset();
  console.assert(x.shape.length === 2, 'a matrix');
  console.assert(x.shape[0] > 1e6, 'never so large, but %d', x.shape[0]);
  console.info(x);
  console.debug(-0, NaN, [Infinity], new Map([['a', 1]]));
  console.table([{ rows: x.shape[0], columns: x.shape[1] }]);
  console.dir({ x: x.shape }, { depth: 1 });
  console.dirxml('dirxml');
  console.timeLog('softmax', 'half way');
  console.groupCollapsed();
  console.trace('here');
  console.groupEnd();
  console.groupEnd();
  console.clear();
  console.timeEnd('softmax');
  const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.div(e, tf.sum(e, 1, true));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
