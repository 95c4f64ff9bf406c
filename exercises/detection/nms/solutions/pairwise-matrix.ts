import * as tf from '@tensorflow/tfjs';

/** All pairs at once with tensors, then one pass down the ranking that crosses out whole rows. */
export async function nms(boxes: number[][], scores: number[], iouThr: number): Promise<number[]> {
  return crossOut(await overlaps(boxes, iouThr), scores, () => true);
}

/** One pass for all classes: each class is first moved to a region of its own. */
export async function nmsPerClass(
  boxes: number[][],
  scores: number[],
  cls: number[],
  iouThr: number,
  scoreThr: number,
): Promise<number[]> {
  const corners = boxes.flat();
  const span =
    corners.reduce((most, each) => Math.max(most, each), 0) -
    corners.reduce((least, each) => Math.min(least, each), 0) +
    1;
  // Powers of two keep coordinates, and so equal overlaps, exact.
  const apart = 2 ** Math.ceil(Math.log2(span));
  const moved = boxes.map((box, index) => box.map((corner) => corner + apart * cls[index]!));
  return crossOut(await overlaps(moved, iouThr), scores, (index) => scores[index]! >= scoreThr);
}

/** 1 where the IoU of two boxes is above the threshold. */
async function overlaps(boxes: number[][], iouThr: number): Promise<number[][]> {
  if (boxes.length === 0) return [];
  const [x1, y1, x2, y2] = tf.split(tf.tensor2d(boxes), 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
  const along = (low: tf.Tensor, high: tf.Tensor): tf.Tensor =>
    tf.maximum(tf.sub(tf.minimum(high, tf.transpose(high)), tf.maximum(low, tf.transpose(low))), 0);
  const shared = tf.mul(along(x1, x2), along(y1, y2));
  const area = tf.mul(tf.sub(x2, x1), tf.sub(y2, y1));
  const union = tf.sub(tf.add(area, tf.transpose(area)), shared);
  // Without a division: where there is no union there is no intersection either.
  const above = tf.greater(shared, tf.mul(union, iouThr));
  return (await above.array()) as number[][];
}

function crossOut(above: number[][], scores: number[], isSure: (index: number) => boolean): number[] {
  const alive = scores.map((_, index) => isSure(index));
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  return order.filter((index) => {
    if (!alive[index]) return false;
    above[index]!.forEach((isAbove, other) => {
      if (isAbove) alive[other] = false;
    });
    return true;
  });
}
