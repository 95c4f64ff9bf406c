import { placesOf, sizeOf, denseStrides } from './cell.ts';
import { Refusal, tuple } from './refusal.ts';

/** The shape in which arrays of these shapes meet; throws in NumPy’s words. */
export function broadcastShape(...shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  const met = Array.from<number>({ length: rank }).fill(1);
  for (const shape of shapes) {
    for (let back = 1; back <= shape.length; back += 1) {
      const length = shape[shape.length - back]!;
      const so = met[rank - back]!;
      if (length === so || length === 1) continue;
      if (so !== 1) {
        const all = shapes.map((one) => `${tuple(one)} `).join('');
        throw new Refusal('V', `operands could not be broadcast together with shapes ${all}`);
      }
      met[rank - back] = length;
    }
  }
  return met;
}

/** The steps with which an array of `shape` is walked as one of the larger shape `to`, which it fits. */
export function stretchedStrides(
  shape: readonly number[],
  strides: readonly number[],
  to: readonly number[],
): number[] {
  const lead = to.length - shape.length;
  return to.map((length, axis) => {
    const own = axis - lead;
    return own < 0 || (shape[own] === 1 && length !== 1) ? 0 : strides[own]!;
  });
}

/** For each element of `to` the place of the element of a dense array of `shape` that goes with it. */
export function stretchedPlaces(shape: readonly number[], to: readonly number[]): Int32Array | null {
  if (sizeOf(shape) === sizeOf(to)) return null;
  return placesOf({ shape: to, strides: stretchedStrides(shape, denseStrides(shape), to), offset: 0 });
}
