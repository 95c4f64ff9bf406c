import * as tf from '@tensorflow/tfjs';

/** All points at once: row k of a matrix is x with its k-th element moved. */
export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  const flat = x.flatten();
  const steps = tf.eye(flat.size).mul(h);
  const valuesOf = (rows: tf.Tensor): tf.Tensor1D => {
    return tf.tensor1d(tf.unstack(rows).map((row) => f(row.reshape(x.shape))));
  };
  const difference = valuesOf(flat.add(steps)).sub(valuesOf(flat.sub(steps)));
  return difference.div(2 * h).reshape(x.shape);
}

/** By the library’s own norm, of a list whatever the shape was. */
export async function relError(a: tf.Tensor, b: tf.Tensor): Promise<number> {
  const [difference, first, second] = [a.sub(b), a, b].map((each) => tf.norm(each.flatten()));
  const ratio = tf.divNoNan(difference!, first!.add(second!));
  return (await ratio.data())[0]!;
}
