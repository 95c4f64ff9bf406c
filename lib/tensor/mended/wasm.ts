import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '#lib/tensor/engine.ts';
import { made, mendKernels, read, type Mended } from './mend-kernels.ts';

/** Mends what TensorFlow.js’s WASM backend has wrong. To be called before the backend starts. */
export function mendWasm(tf: TensorFlow): void {
  mendKernels(tf, 'wasm', {
    GatherV2: gather,
    OneHot: oneHot,
    Cast: cast,
    ClipByValue: clipByValue,
    BatchMatMul: matMul,
  });
}

/** Theirs reads beyond its buffers where there are batch dimensions: one gather from the rows of all batches instead. */
const gather: Mended = (tf, theirs) => (given) => {
  const { inputs, backend, attrs } = given;
  const { x, indices } = inputs as { x: TensorInfo; indices: TensorInfo };
  const batchDims = attrs['batchDims'] as number;
  if (batchDims === 0) return theirs(given);
  const [axis] = tf.util.parseAxisParam(attrs['axis'] as number, x.shape) as [number];
  const { batchSize, outerSize, dimSize, sliceSize, outputShape } =
    tf.backend_util.segment_util.collectGatherOpShapeInfo(x, indices, axis, batchDims);
  const asked = read(indices, backend);
  const wrong = asked.find((index) => index < 0 || index >= dimSize);
  tf.util.assert(wrong === undefined, () => `GatherV2: the index value ${wrong} is not in [0, ${dimSize - 1}]`);
  const each = asked.length / batchSize;
  const rows = Int32Array.from({ length: outerSize * asked.length }, (_, at) => {
    const outer = Math.floor(at / each);
    const batch = Math.floor(outer / outerSize);
    return outer * dimSize + asked[batch * each + (at % each)]!;
  });
  const flat = made(rows, { shape: [rows.length], dtype: 'int32' }, backend);
  const gathered = theirs({
    inputs: { x: { ...x, shape: [batchSize * outerSize * dimSize, sliceSize] }, indices: flat },
    backend,
    attrs: { axis: 0, batchDims: 0 },
  });
  backend.disposeData(flat.dataId);
  return { ...gathered, shape: outputShape };
};

/** Theirs takes the two values for whole numbers: labels smoothed to 0.9 are 0. */
const oneHot: Mended =
  (tf) =>
  ({ inputs, backend, attrs }) => {
    const { indices } = inputs as { indices: TensorInfo };
    const { depth, onValue, offValue, dtype } = attrs as {
      depth: number;
      onValue: number;
      offValue: number;
      dtype: 'float32';
    };
    const labels = read(indices, backend);
    const values = tf.util.getTypedArrayFromDType(dtype, labels.length * depth).fill(offValue);
    for (const [at, label] of labels.entries()) if (label >= 0 && label < depth) values[at * depth + label] = onValue;
    return made(values, { shape: [...indices.shape, depth], dtype }, backend);
  };

/** Theirs keeps the low byte of the number: a half is false, and two is not one. */
const cast: Mended = (_, theirs) => (given) => {
  const { inputs, backend, attrs } = given;
  const { x } = inputs as { x: TensorInfo };
  if (attrs['dtype'] !== 'bool' || x.dtype === 'bool') return theirs(given);
  const values = Uint8Array.from(read(x, backend), (value) => (value === 0 ? 0 : 1));
  return made(values, { shape: x.shape, dtype: 'bool' }, backend);
};

/** Theirs takes the bits of a whole number for those of a float. */
const clipByValue: Mended = (_, theirs) => (given) => {
  const { inputs, backend, attrs } = given;
  const { x } = inputs as { x: TensorInfo };
  if (x.dtype !== 'int32') return theirs(given);
  const { clipValueMin, clipValueMax } = attrs as { clipValueMin: number; clipValueMax: number };
  const clipped = read(x, backend).map((value) => Math.min(Math.max(value, clipValueMin), clipValueMax));
  return made(clipped, x, backend);
};

/** Theirs refuses whole numbers. */
const matMul: Mended = (_, theirs) => (given) => {
  const { inputs, backend, attrs } = given;
  const { a, b } = inputs as { a: TensorInfo; b: TensorInfo };
  if (a.dtype === 'float32') return theirs(given);
  const singles = { a: asSingle(a, backend), b: asSingle(b, backend) };
  const product = theirs({ inputs: singles, backend, attrs });
  const whole = Int32Array.from(read(product, backend));
  for (const info of [singles.a, singles.b, product]) backend.disposeData(info.dataId);
  return made(whole, { shape: product.shape, dtype: 'int32' }, backend);
};

function asSingle(info: TensorInfo, backend: KernelBackend): TensorInfo {
  return made(Float32Array.from(read(info, backend)), { shape: info.shape, dtype: 'float32' }, backend);
}
