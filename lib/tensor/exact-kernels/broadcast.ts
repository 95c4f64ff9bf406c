import { backend_util, util, type DataType, type NumericDataType, type TypedArray } from '@tensorflow/tfjs-core';
import { sourcePlaces, stridesOf } from './source-places.ts';

type Operation = (one: number | string, other: number | string) => number;
type Values = ArrayLike<number | string>;
type Given = [aShape: number[], bShape: number[], a: Values, b: Values, dtype: DataType];

/**
 * Stands in for `utils/binary_impl` of TensorFlow.js’s CPU backend, which makes five arrays for every element wherever an
 * axis of size 1 is broadcast.
 */
export function createSimpleBinaryKernelImpl(operation: Operation) {
  return (...[aShape, bShape, a, b, dtype]: Given): [values: TypedArray, shape: number[]] => {
    const shape = backend_util.assertAndGetBroadcastShape(aShape, bShape);
    const result = util.getTypedArrayFromDType(dtype as NumericDataType, util.sizeFromShape(shape));
    if (a.length === result.length && b.length === result.length) {
      for (let at = 0; at < result.length; at += 1) result[at] = operation(a[at]!, b[at]!);
      return [result, shape];
    }
    const [inA, inB] = [rowsIn(aShape, shape), rowsIn(bShape, shape)];
    const length = shape.at(-1) ?? 1;
    for (let row = 0, at = 0; row < inA.starts.length; row += 1) {
      let fromA = inA.starts[row]!;
      let fromB = inB.starts[row]!;
      for (const end = at + length; at < end; at += 1, fromA += inA.step, fromB += inB.step) {
        result[at] = operation(a[fromA]!, b[fromB]!);
      }
    }
    return [result, shape];
  };
}

/** Where each row of the broadcast shape starts in a tensor of shape `own`, and how far apart the row’s elements lie. */
function rowsIn(
  own: readonly number[],
  shape: readonly number[],
): { readonly starts: Int32Array; readonly step: number } {
  const missing = shape.length - own.length;
  const strides = stridesOf(own);
  const steps = shape.map((_, axis) => (axis < missing || own[axis - missing] === 1 ? 0 : strides[axis - missing]!));
  return { starts: sourcePlaces(shape.slice(0, -1), steps.slice(0, -1)), step: steps.at(-1) ?? 0 };
}
