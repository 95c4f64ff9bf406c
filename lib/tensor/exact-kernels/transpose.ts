import { util, type DataType, type NumericDataType, type TypedArray } from '@tensorflow/tfjs-core';
import { stridesOf } from '#lib/base/shape.ts';
import { sourcePlaces } from './source-places.ts';

type Given = [
  xVals: TypedArray,
  xShape: readonly number[],
  dtype: DataType,
  perm: readonly number[],
  newShape: readonly number[],
];

/**
 * Stands in for `kernels/Transpose_impl` of TensorFlow.js’s CPU backend, which makes three arrays for every element: it is
 * called for each sum and mean along an axis that is not the last.
 */
export function transposeImpl(...[xVals, xShape, dtype, perm, newShape]: Given): TypedArray {
  const result = util.getTypedArrayFromDType(dtype as NumericDataType, xVals.length);
  const strides = stridesOf(xShape);
  const places = sourcePlaces(
    newShape,
    perm.map((axis) => strides[axis]!),
  );
  for (let at = 0; at < result.length; at += 1) result[at] = xVals[places[at]!]!;
  return result;
}
