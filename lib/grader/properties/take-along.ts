import { stridesOf } from '#lib/base/shape.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import type { Numbers } from '#lib/grader/outputs.ts';

/** The axis as it is counted from the front; null where the shape has no such axis. */
export function axisIn(shape: readonly number[], axis: number): number | null {
  const counted = axis < 0 ? shape.length + axis : axis;
  return counted >= 0 && counted < shape.length ? counted : null;
}

/** The slices at `order` along an axis, in that order (NumPy’s take); what it was where it has no such axis. */
export function takeAlong(numbers: Numbers, axis: number, order: readonly number[]): Numbers {
  const counted = axisIn(numbers.shape, axis);
  if (counted === null) return numbers;
  const shape = numbers.shape.with(counted, order.length);
  const inner = stridesOf(numbers.shape)[counted]!;
  const length = numbers.shape[counted]!;
  const data = new Float64Array(shape.reduce((size, each) => size * each, 1));
  for (let index = 0; index < data.length; index += 1) {
    const [outer, rest] = [Math.floor(index / (inner * order.length)), index % (inner * order.length)];
    const from = order[Math.floor(rest / inner)]!;
    data[index] = numbers.data[(outer * length + from) * inner + (rest % inner)] ?? NaN;
  }
  return { shape, data };
}

/** The same of a tensor of any dtype. */
export function takeTensorAlong(tensor: WireTensor, axis: number, order: readonly number[]): WireTensor {
  const { shape, data } = takeAlong(tensor, axis, order);
  const copy = tensor.data.slice();
  copy.set(data);
  return { ...tensor, shape, data: copy };
}
