import * as tf from '@tensorflow/tfjs';

/** The table as rows of numbers, of which one number is replaced. */
export async function qUpdate(
  Q: tf.Tensor2D,
  s: number,
  a: number,
  r: number,
  s2: number,
  done: boolean,
  alpha: number,
  gamma: number,
): Promise<tf.Tensor2D> {
  const rows = await Q.array();
  let target = r;
  if (!done) target += gamma * Math.max(...rows[s2]!);
  const updated = rows.map((row) => [...row]);
  updated[s]![a] = (1 - alpha) * rows[s]![a]! + alpha * target;
  return tf.tensor2d(updated);
}

/** One state and one action after the other, as the equation is written. */
export async function valueIteration(
  P: tf.Tensor3D,
  R: tf.Tensor2D,
  gamma: number,
  tol: number,
): Promise<{ V: tf.Tensor1D; policy: tf.Tensor1D }> {
  const [chances, rewards] = await Promise.all([P.array(), R.array()]);
  const backUp = (values: readonly number[]): number[][] =>
    rewards.map((row, s) =>
      row.map((reward, a) => {
        let ahead = 0;
        for (const [s2, chance] of chances[s]![a]!.entries()) ahead += chance * values[s2]!;
        return reward + gamma * ahead;
      }),
    );

  let values = rewards.map(() => 0);
  for (;;) {
    const next = backUp(values).map((row) => Math.max(...row));
    const change = Math.max(...next.map((value, s) => Math.abs(value - values[s]!)));
    values = next;
    if (change < tol) break;
  }
  const policy = backUp(values).map((row) => row.indexOf(Math.max(...row)));
  return { V: tf.tensor1d(values), policy: tf.tensor1d(policy, 'int32') };
}
