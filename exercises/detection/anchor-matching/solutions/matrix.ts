import * as tf from '@tensorflow/tfjs';

/** With tensors: the threshold first, for all anchors, and then the matches that overrule it. */
export async function matchAnchors(anchors: number[][], gt: number[][], thr: number): Promise<number[]> {
  if (anchors.length === 0 || gt.length === 0) return anchors.map(() => -1);
  const overlaps = pairwise(tf.tensor2d(anchors), tf.tensor2d(gt));
  const best = tf.argMax(overlaps, 1);
  const assigned = (await tf.where(tf.greaterEqual(tf.max(overlaps, 1), thr), best, -1).array()) as number[];
  const left = (await overlaps.array()) as number[][];
  for (let round = 0; round < Math.min(anchors.length, gt.length); round += 1) {
    const flat = left.flat();
    const top = flat.indexOf(flat.reduce((most, each) => Math.max(most, each), -1));
    const [anchor, truth] = [Math.floor(top / gt.length), top % gt.length];
    assigned[anchor] = truth;
    left[anchor]!.fill(-1);
    left.forEach((row) => (row[truth] = -1));
  }
  return assigned;
}

export async function encode(anchors: number[][], boxes: number[][]): Promise<number[][]> {
  if (anchors.length === 0) return [];
  const [a, b] = [centreAndSize(anchors), centreAndSize(boxes)];
  const move = tf.mul(tf.div(tf.sub(b.centre, a.centre), a.size), 10);
  const stretch = tf.mul(tf.log(tf.div(b.size, a.size)), 5);
  return (await tf.concat([move, stretch], 1).array()) as number[][];
}

export async function decode(anchors: number[][], t: number[][]): Promise<number[][]> {
  if (anchors.length === 0) return [];
  const { centre, size } = centreAndSize(anchors);
  const [move, stretch] = tf.split(tf.tensor2d(t), 2, 1) as [tf.Tensor, tf.Tensor];
  const middle = tf.add(centre, tf.mul(tf.div(move, 10), size));
  const half = tf.div(tf.mul(size, tf.exp(tf.div(stretch, 5))), 2);
  return (await tf.concat([tf.sub(middle, half), tf.add(middle, half)], 1).array()) as number[][];
}

function centreAndSize(boxes: number[][]): { centre: tf.Tensor; size: tf.Tensor } {
  const [low, high] = tf.split(tf.tensor2d(boxes), 2, 1) as [tf.Tensor, tf.Tensor];
  return { centre: tf.div(tf.add(low, high), 2), size: tf.sub(high, low) };
}

/** [A, G] */
function pairwise(anchors: tf.Tensor2D, gt: tf.Tensor2D): tf.Tensor {
  const [aLow, aHigh] = tf.split(tf.expandDims(anchors, 1), 2, 2) as [tf.Tensor, tf.Tensor];
  const [gLow, gHigh] = tf.split(tf.expandDims(gt, 0), 2, 2) as [tf.Tensor, tf.Tensor];
  const both = tf.prod(tf.maximum(tf.sub(tf.minimum(aHigh, gHigh), tf.maximum(aLow, gLow)), 0), 2);
  const areas = tf.add(tf.prod(tf.sub(aHigh, aLow), 2), tf.prod(tf.sub(gHigh, gLow), 2));
  return tf.div(both, tf.sub(areas, both));
}
