import * as tf from '@tensorflow/tfjs';

type Output = { y: tf.Tensor2D; idx: tf.Tensor2D };
type Gradients = { dx: tf.Tensor2D; dw: tf.Tensor3D; db: tf.Tensor2D };

/** K linear layers, one after the other: a running maximum going forward, a mask for each piece going back. */
export function maxout(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): Output {
  const matrices = tf.unstack(w) as tf.Tensor2D[];
  const biases = tf.unstack(b) as tf.Tensor1D[];
  let y = x.matMul<tf.Tensor2D>(matrices[0]!).add<tf.Tensor2D>(biases[0]!);
  let idx = tf.zeros<tf.Rank.R2>([x.shape[0], w.shape[2]], 'int32');
  for (let k = 1; k < matrices.length; k++) {
    const z = x.matMul<tf.Tensor2D>(matrices[k]!).add<tf.Tensor2D>(biases[k]!);
    const isLarger = z.greater(y);
    y = tf.where(isLarger, z, y);
    idx = tf.where(isLarger, tf.fill(idx.shape, k, 'int32'), idx);
  }
  return { y, idx };
}

export function maxoutBackward(dy: tf.Tensor2D, x: tf.Tensor2D, w: tf.Tensor3D, idx: tf.Tensor2D): Gradients {
  let dx = tf.zerosLike(x);
  const dw: tf.Tensor2D[] = [];
  const db: tf.Tensor1D[] = [];
  for (const [k, matrix] of (tf.unstack(w) as tf.Tensor2D[]).entries()) {
    const dz: tf.Tensor2D = tf.where(idx.equal(k), dy, tf.zerosLike(dy));
    dx = dx.add(dz.matMul(matrix, false, true));
    dw.push(tf.matMul(x, dz, true));
    db.push(dz.sum(0));
  }
  return { dx, dw: tf.stack(dw) as tf.Tensor3D, db: tf.stack(db) as tf.Tensor2D };
}
