import * as tf from '@tensorflow/tfjs';

type Params = { wx: tf.Tensor2D; wh: tf.Tensor2D; b: tf.Tensor1D };
type Gradients = {
  dx: tf.Tensor2D;
  dhPrev: tf.Tensor2D;
  dcPrev: tf.Tensor2D;
  dwx: tf.Tensor2D;
  dwh: tf.Tensor2D;
  db: tf.Tensor1D;
};

/** One product: x, h and a column of ones beside each other, times all weights below each other. σ(z) = (1 + tanh(z/2))/2. */
export function lstmCell(
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): { h: tf.Tensor2D; c: tf.Tensor2D } {
  const step = run(x, h, c, p);
  return { h: tf.mul(step.gate[2], tf.tanh(step.cell)), c: step.cell };
}

/** The graph in stages, each product going back by itself. */
export function lstmCellBackward(
  dh: tf.Tensor2D,
  dc: tf.Tensor2D,
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): Gradients {
  const { inputs, weights, gate, candidate, cell } = run(x, h, c, p);
  const [i, f, o] = gate;

  // h' = o · tanh(cell)
  const squashed = tf.tanh(cell);
  const dOut = tf.mul(dh, squashed);
  const dSquashed = tf.mul(dh, o);
  const dCell = tf.add(dc, tf.mul(dSquashed, tf.mul(tf.add(1, squashed), tf.sub(1, squashed))));
  // cell = f · c + i · candidate
  const dForget = tf.mul(dCell, c);
  const dcPrev: tf.Tensor2D = tf.mul(dCell, f);
  const dIn = tf.mul(dCell, candidate);
  const dCandidate = tf.mul(dCell, i);

  const bySigmoid = (slope: tf.Tensor, value: tf.Tensor): tf.Tensor2D =>
    tf.mul(slope, tf.sub(value, tf.square(value)));
  const byTanh = tf.sub(dCandidate, tf.mul(dCandidate, tf.square(candidate))) as tf.Tensor2D;
  const dz = tf.concat([bySigmoid(dIn, i), bySigmoid(dForget, f), byTanh, bySigmoid(dOut, o)], 1);

  const widths = [x.shape[1], h.shape[1], 1];
  type Parts = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [dx, dhPrev] = tf.split(tf.matMul(dz, weights, false, true), widths, 1) as Parts;
  const [dwx, dwh, db] = tf.split(tf.matMul(inputs, dz, true), widths, 0) as Parts;
  return { dx, dhPrev, dcPrev, dwx, dwh, db: db.reshape([-1]) };
}

function run(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params) {
  const inputs: tf.Tensor2D = tf.concat([x, h, tf.ones<tf.Rank.R2>([x.shape[0], 1])], 1);
  const weights: tf.Tensor2D = tf.concat([p.wx, p.wh, p.b.reshape<tf.Tensor2D>([1, -1])], 0);
  const blocks = tf.split(tf.matMul(inputs, weights), 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [zi, zf, zg, zo] = blocks;
  const half = (z: tf.Tensor2D): tf.Tensor2D => tf.mul(tf.add(1, tf.tanh(tf.mul<tf.Tensor2D>(z, 0.5))), 0.5);
  const gate = [half(zi), half(zf), half(zo)] as const;
  const candidate: tf.Tensor2D = tf.tanh(zg);
  const cell: tf.Tensor2D = tf.add(tf.mul(gate[1], c), tf.mul(gate[0], candidate));
  return { inputs, weights, gate, candidate, cell };
}
