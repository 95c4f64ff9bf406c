import { axesOf, axisOf } from '#lib/python/axes.ts';
import { applyBinary, meetingOf } from '#lib/python/binary.ts';
import { chosen, sortedPlaces } from '#lib/python/choose.ts';
import type { Dtype } from '#lib/python/dtypes.ts';
import { INT64 } from '#lib/python/dtypes.ts';
import { dot, einsum, matmul } from '#lib/python/linear.ts';
import { accumulated, meanOf, placeOfExtreme, reduced, shapeAfter, varianceOf } from '#lib/python/reduce.ts';
import { applyUnary } from '#lib/python/unary.ts';
import { writeInto } from '#lib/python/write.ts';
import { numberOf, only, scalarCell, type Asked, type Sent } from './desk.ts';

/** What computes. */
export const arithmetic = {
  unary: ({ kernels, store }, name: string, one: number) => applyUnary(kernels, store, name, store.get(one)),
  binary: ({ kernels, store }, name: string, one: number, other: number) => {
    const pair = { one: store.get(one), other: store.get(other) };
    return applyBinary(kernels, store, name, { ...pair, meet: meetingOf(pair.one, pair.other) });
  },
  /** With a scalar of Python’s own on one side. */
  binaryScalar: (desk, ...[name, array, number, weak, isFirst]: [string, number, Sent, number, boolean]) => {
    const { kernels, store } = desk;
    const cell = store.get(array);
    const scalar = scalarCell(desk, number, weak, cell.storage.dtype);
    const pair = isFirst ? { one: scalar, other: cell } : { one: cell, other: scalar };
    return applyBinary(kernels, store, name, { ...pair, meet: scalar.storage.dtype });
  },
  into: ({ store }, array: number, result: number, name: string) => {
    writeInto(store.get(array), store.get(result), name);
    return array;
  },
  reduce: ({ kernels, store }, ...[name, array, keep, ...axes]: [string, number, boolean, ...number[]]) => {
    const cell = store.get(array);
    return reduced(kernels, store, name, { cell, keep, axes: axesOf(axes, cell.shape.length) });
  },
  mean: ({ kernels, store }, array: number, keep: boolean, ...axes: number[]) => {
    const cell = store.get(array);
    return meanOf(kernels, store, { cell, keep, axes: axesOf(axes, cell.shape.length) });
  },
  variance: ({ kernels, store }, ...[array, keep, ddof, ...axes]: [number, boolean, number, ...number[]]) => {
    const cell = store.get(array);
    return varianceOf(kernels, store, { cell, keep, ddof, axes: axesOf(axes, cell.shape.length) });
  },
  extreme: ({ store }, ...[name, array, keep, axis]: ['argmax' | 'argmin', number, boolean, number]) => {
    const cell = store.get(array);
    const along = axisOf(axis, cell.shape.length);
    const data = placeOfExtreme(store, name, cell, along);
    return store.own(data, shapeAfter(cell.shape, { axes: [along], keep }), INT64);
  },
  accumulate: ({ kernels, store }, name: 'cumsum' | 'cumprod', array: number, axis: number) => {
    const cell = store.get(array);
    return accumulated(kernels, store, name, { cell, axis: axisOf(axis, cell.shape.length) });
  },
  sort: ({ store }, give: 'places' | 'numbers', array: number, axis: number) => {
    const cell = store.get(array);
    return sortedPlaces(store, { cell, axis: axisOf(axis, cell.shape.length) }, give);
  },
  matmul: ({ kernels, store }, one: number, other: number) => matmul(kernels, store, store.get(one), store.get(other)),
  dot: ({ kernels, store }, one: number, other: number) => dot(kernels, store, store.get(one), store.get(other)),
  einsum: ({ kernels, store }, inputs: string, output: string, ...arrays: number[]) =>
    einsum(
      kernels,
      store,
      { inputs: inputs.split(','), output },
      arrays.map((array) => store.get(array)),
    ),
  /** `to`: the type of the result; below 0 that in which both meet. */
  where: ({ kernels, store }, ...[condition, one, other, to]: [number, number, number, number]) => {
    const of = { condition: store.get(condition), one: store.get(one), other: store.get(other) };
    return chosen(kernels, store, to < 0 ? of : { ...of, to: to as Dtype });
  },
  /** The number of an array that has only one. */
  only: ({ store }, array: number) => only(store.get(array)),
  alive: ({ store }) => numberOf(store.alive()),
} satisfies Readonly<Record<string, Asked>>;
