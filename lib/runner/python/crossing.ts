import type { Tensor } from '@tensorflow/tfjs-core';
import type { Bridge } from '#lib/python/bridge.ts';
import { valuesOf, type Cell } from '#lib/python/cell.ts';
import { BOOL, FLOAT64, INT64, isFloat, type NumberArray } from '#lib/python/dtypes.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { ValueRefused } from '#lib/tensor/export-value.ts';
import { snakeCase } from '#lib/base/snake-case.ts';

/** A value on its way to Python: what it is, and what it is made of. */
type Sent = readonly [kind: 'v' | 'a' | 'l' | 'd' | 'f', what: unknown];

/** A function that an exercise’s prelude has made. */
export type Made = (...args: readonly unknown[]) => unknown;

/**
 * A value of the realm for Python: tensors as arrays that look at the very same numbers, so that what is written to them is
 * seen; functions by the place that `made` gives them.
 */
export function sentTo(bridge: Bridge, value: unknown, made: Made[]): Sent {
  if (isTensor(value)) return ['a', bridge.store.keep(cellOf(bridge, value))];
  if (typeof value === 'function') return ['f', made.push(value as Made) - 1];
  if (Array.isArray(value)) return ['l', value.map((item) => sentTo(bridge, item, made))];
  if (typeof value === 'object' && value !== null) {
    return ['d', Object.entries(value).map(([key, item]) => [snakeCase(key), sentTo(bridge, item, made)])];
  }
  return ['v', value];
}

/** An array of Python’s as a tensor of the engine, with a copy of its numbers. */
export function tensorFrom({ tf }: Engine, cell: Cell): Tensor {
  const { dtype } = cell.storage;
  const shape = [...cell.shape];
  const values = valuesOf(cell);
  if (isFloat(dtype)) return tf.tensor(values.slice(), shape, 'float32');
  if (dtype === BOOL) return tf.tensor(values.slice(), shape, 'bool');
  const whole = Int32Array.from(values);
  if (values.some((number, at) => number !== whole[at])) {
    throw new ValueRefused('an integer of the result is 2**31 or larger');
  }
  return tf.tensor(whole, shape, 'int32');
}

function isTensor(value: unknown): value is Tensor {
  return typeof value === 'object' && value !== null && 'dataId' in value;
}

function cellOf({ store }: Bridge, tensor: Tensor): Cell {
  const data = tensor.dataSync() as NumberArray;
  const dtype = tensor.dtype === 'float32' ? FLOAT64 : tensor.dtype === 'bool' ? BOOL : INT64;
  return store.own(data, tensor.shape, dtype);
}
