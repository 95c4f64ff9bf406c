import type { Tensor } from '@tensorflow/tfjs-core';
import type { Engine } from './engine.ts';
import { REFUSED_PROGRAM } from './lacks.ts';
import type { NumberArray } from './wire.ts';

/**
 * The numbers of each tensor, in arrays of their own. On a GPU, where a read-back costs more than the work, the tensors
 * are joined there first: one read-back for all floats, and one for all whole numbers and truth values. Rejects where the
 * device refused something on the way, since the numbers are then whatever their memory held before.
 */
export async function readBack(engine: Engine, tensors: readonly Tensor[]): Promise<NumberArray[]> {
  if (engine.backend !== 'webgpu') return tensors.map((tensor) => tensor.dataSync().slice());
  const isFloat = ({ dtype }: Tensor): boolean => dtype === 'float32';
  const [floats, others] = await Promise.all([
    readJoined(engine, tensors.filter(isFloat), 'float32'),
    readJoined(
      engine,
      tensors.filter((tensor) => !isFloat(tensor)),
      'int32',
    ),
  ]);
  const refusal = engine.takeRefusal();
  if (refusal !== null) throw new Error(`${REFUSED_PROGRAM}: ${refusal}`);
  const [nextFloats, nextOthers] = [slicer(floats), slicer(others)];
  return tensors.map((tensor) => {
    if (isFloat(tensor)) return nextFloats(tensor.size);
    const whole = nextOthers(tensor.size);
    return tensor.dtype === 'bool' ? Uint8Array.from(whole) : whole;
  });
}

async function readJoined(
  engine: Engine,
  tensors: readonly Tensor[],
  dtype: 'float32' | 'int32',
): Promise<NumberArray> {
  const { tf } = engine;
  const filled = tensors.filter(({ size }) => size > 0);
  if (filled.length === 0) return dtype === 'float32' ? new Float32Array(0) : new Int32Array(0);
  const flat = filled.map((tensor) => tf.cast(tf.reshape(tensor, [tensor.size]), dtype));
  return (flat.length === 1 ? flat[0]! : tf.concat(flat)).data();
}

/** Cuts copies off the front, one after the other. */
function slicer(numbers: NumberArray): (length: number) => NumberArray {
  let offset = 0;
  return (length) => {
    const cut = numbers.slice(offset, offset + length);
    offset += length;
    return cut;
  };
}
