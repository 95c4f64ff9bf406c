/** Numbers of a storage. Whole numbers lie in doubles, which hold every integer up to 2⁵³; inputs may come in 32 bits. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** NumPy’s types that there are here, as they cross the bridge. */
export const FLOAT64 = 0;
export const FLOAT32 = 1;
export const INT64 = 2;
export const INT32 = 3;
export const BOOL = 4;

/** One of the types above. */
export type Dtype = typeof FLOAT64 | typeof FLOAT32 | typeof INT64 | typeof INT32 | typeof BOOL;

/** NumPy’s names, by code. */
export const NAMES = ['float64', 'float32', 'int64', 'int32', 'bool'] as const;

/** A scalar of Python’s own, which takes the type of the array that it meets where that can hold it. */
export const WEAK = { bool: 0, int: 1, float: 2 } as const;

/** True for both kinds of floats. */
export function isFloat(dtype: Dtype): boolean {
  return dtype === FLOAT64 || dtype === FLOAT32;
}

/** The type in which two arrays meet: NEP 50. */
export function promoted(one: Dtype, other: Dtype): Dtype {
  if (one === other) return one;
  if (one === BOOL) return other;
  if (other === BOOL) return one;
  const isWhole = !isFloat(one) && !isFloat(other);
  return isWhole ? INT64 : FLOAT64;
}

/** The type in which an array meets a scalar of Python’s own. */
export function promotedWeakly(dtype: Dtype, weak: number): Dtype {
  if (weak === WEAK.bool) return dtype;
  if (weak === WEAK.int) return dtype === BOOL ? INT64 : dtype;
  return isFloat(dtype) ? dtype : FLOAT64;
}

/** The type of a function that has fractions for results: floats stay what they are. */
export function floated(dtype: Dtype): Dtype {
  return isFloat(dtype) ? dtype : FLOAT64;
}
