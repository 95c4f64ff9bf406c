/** A submission computes with the same few shapes hundreds of times. */
const KEPT = 64;
const LARGEST_KEPT = 65_536;
const kept = new Map<string, Int32Array>();

/**
 * For each element of a tensor of this shape, in row-major order, where it comes from: the sum of its coordinates, each
 * times the stride of its axis in the source (0 along an axis that the source is repeated over).
 */
export function sourcePlaces(shape: readonly number[], strides: readonly number[]): Int32Array {
  const key = `${shape.join()}/${strides.join()}`;
  const known = kept.get(key);
  if (known) return known;
  const places = computed(shape, strides);
  if (places.length <= LARGEST_KEPT) {
    if (kept.size === KEPT) kept.clear();
    kept.set(key, places);
  }
  return places;
}

function computed(shape: readonly number[], strides: readonly number[]): Int32Array {
  let places = new Int32Array(1);
  for (const [axis, size] of shape.entries()) {
    const stride = strides[axis]!;
    const longer = new Int32Array(places.length * size);
    for (let at = 0, place = 0; at < places.length; at += 1) {
      for (let index = 0; index < size; index += 1, place += 1) longer[place] = places[at]! + index * stride;
    }
    places = longer;
  }
  return places;
}
