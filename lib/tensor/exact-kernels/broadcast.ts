import { backend_util, util, type DataType, type NumericDataType, type TypedArray } from '@tensorflow/tfjs-core';
import { ownCopy } from './own-copy.ts';
import { stridesOf } from '#lib/base/shape.ts';
import { sourcePlaces } from './source-places.ts';

type Operation = (one: number | string, other: number | string) => number;
type Values = ArrayLike<number | string>;
type Given = [aShape: number[], bShape: number[], a: Values, b: Values, dtype: DataType];

/**
 * Stands in for `utils/binary_impl` of TensorFlow.js’s CPU backend, which makes five arrays for every element wherever an
 * axis of size 1 is broadcast: a loop for each operation, row by row.
 */
export function createSimpleBinaryKernelImpl(operation: Operation) {
  const run = ownCopy(combineRows);
  return (...[aShape, bShape, a, b, dtype]: Given): [values: TypedArray, shape: number[]] => {
    const shape = backend_util.assertAndGetBroadcastShape(aShape, bShape);
    const result = util.getTypedArrayFromDType(dtype as NumericDataType, util.sizeFromShape(shape));
    if (a.length === result.length && b.length === result.length) {
      run(operation, { result, length: result.length, a: { values: a, ...WHOLE }, b: { values: b, ...WHOLE } });
    } else {
      const [rowsA, rowsB] = [rowsIn(aShape, shape), rowsIn(bShape, shape)];
      run(operation, { result, length: shape.at(-1) ?? 1, a: { values: a, ...rowsA }, b: { values: b, ...rowsB } });
    }
    return [result, shape];
  };
}

/** Where each row of a result starts in a tensor, and how far apart there the elements of a row lie. */
type Rows = { readonly starts: Int32Array; readonly step: number };
const WHOLE: Rows = { starts: new Int32Array(1), step: 1 };

type Side = Rows & { readonly values: Values };
type Asked = { readonly result: TypedArray; readonly length: number; readonly a: Side; readonly b: Side };

function combineRows(operation: Operation, { result, length, a, b }: Asked): void {
  const { values: valuesA, starts: startsA, step: stepA } = a;
  const { values: valuesB, starts: startsB, step: stepB } = b;
  for (let row = 0; row < startsA.length; row += 1) {
    const at = row * length;
    const fromA = startsA[row]!;
    const fromB = startsB[row]!;
    for (let index = 0; index < length; index += 1) {
      result[at + index] = operation(valuesA[fromA + index * stepA]!, valuesB[fromB + index * stepB]!);
    }
  }
}

function rowsIn(own: readonly number[], shape: readonly number[]): Rows {
  const missing = shape.length - own.length;
  const strides = stridesOf(own);
  const steps = shape.map((_, axis) => (axis < missing || own[axis - missing] === 1 ? 0 : strides[axis - missing]!));
  return { starts: sourcePlaces(shape.slice(0, -1), steps.slice(0, -1)), step: steps.at(-1) ?? 0 };
}
