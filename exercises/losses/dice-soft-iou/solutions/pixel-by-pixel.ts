import * as tf from '@tensorflow/tfjs';

type Region = { overlap: number; predicted: number; wanted: number };

const nothing = (count: number): Region[] =>
  Array.from({ length: count }, () => ({ overlap: 0, predicted: 0, wanted: 0 }));

/** Sums over the pixels of each region, on plain numbers; `regionOf` says to which one an element belongs. */
function gather(
  p: ArrayLike<number>,
  t: ArrayLike<number>,
  regions: Region[],
  regionOf: (i: number) => number,
): Region[] {
  for (let i = 0; i < p.length; i += 1) {
    const region = regions[regionOf(i)]!;
    region.overlap += p[i]! * t[i]!;
    region.predicted += p[i]!;
    region.wanted += t[i]!;
  }
  return regions;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export async function diceLoss(p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): Promise<tf.Scalar> {
  const [n, pixels] = p.shape;
  const images = gather(await p.data(), await t.data(), nothing(n), (i) => Math.floor(i / pixels));
  const losses = images.map(
    (image) => 1 - (2 * image.overlap + smooth) / (image.predicted + image.wanted + smooth),
  );
  return tf.scalar(meanOf(losses));
}

export async function diceLossBackward(
  dy: tf.Scalar,
  p: tf.Tensor2D,
  t: tf.Tensor2D,
  smooth: number,
): Promise<tf.Tensor2D> {
  const [n, pixels] = p.shape;
  const [[upstream], wanted] = [await dy.data(), await t.data()];
  const imageOf = (i: number): number => Math.floor(i / pixels);
  const images = gather(await p.data(), wanted, nothing(n), imageOf);
  const slopes = Array.from(wanted, (label, i) => {
    const image = images[imageOf(i)]!;
    const sizes = image.predicted + image.wanted + smooth;
    const dice = (2 * image.overlap + smooth) / sizes;
    return (upstream! * (label === 1 ? dice - 2 : dice)) / (sizes * n);
  });
  return tf.tensor2d(slopes, p.shape);
}

export async function softIouLoss(p: tf.Tensor3D, t: tf.Tensor3D, smooth: number): Promise<tf.Scalar> {
  const classes = p.shape[2];
  const regions = gather(await p.data(), await t.data(), nothing(classes), (i) => i % classes);
  const losses = regions.map(
    ({ overlap, predicted, wanted }) => 1 - (overlap + smooth) / (predicted + wanted - overlap + smooth),
  );
  return tf.scalar(meanOf(losses));
}

export async function softIouLossBackward(
  dy: tf.Scalar,
  p: tf.Tensor3D,
  t: tf.Tensor3D,
  smooth: number,
): Promise<tf.Tensor3D> {
  const classes = p.shape[2];
  const [[upstream], wanted] = [await dy.data(), await t.data()];
  const regions = gather(await p.data(), wanted, nothing(classes), (i) => i % classes);
  const slopes = Array.from(wanted, (label, i) => {
    const region = regions[i % classes]!;
    const union = region.predicted + region.wanted - region.overlap + smooth;
    const slope = label === 1 ? -1 / union : (region.overlap + smooth) / union ** 2;
    return (upstream! * slope) / classes;
  });
  return tf.tensor3d(slopes, p.shape);
}
