import { util, type DataType, type TypedArray } from '@tensorflow/tfjs-core';
import { ownCopy } from './own-copy.ts';

type Operation = (value: number | string, attributes: unknown) => number | string;
type Values = ArrayLike<number | string>;
type Result = TypedArray | string[];

/** Stands in for `utils/unary_impl` of TensorFlow.js’s CPU backend: a loop for each operation. */
export function createSimpleUnaryImpl(operation: Operation) {
  const run = ownCopy(runEach);
  return (values: Values, dtype: DataType, attributes: unknown): Result => {
    const result: Result = util.getArrayFromDType<DataType>(dtype, values.length);
    run(operation, { values, attributes, result });
    return result;
  };
}

type Asked = { readonly values: Values; readonly attributes: unknown; readonly result: Result };

function runEach(operation: Operation, { values, attributes, result }: Asked): void {
  const { length } = values;
  for (let at = 0; at < length; at += 1) result[at] = operation(values[at]!, attributes) as never;
}
