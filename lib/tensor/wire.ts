/** Numbers as they cross between realms: doubles in the exact lane, floats in the device lane. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** A tensor as it crosses: no engine’s object, only its numbers. */
export type WireTensor = {
  readonly tensor: true;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  readonly data: NumberArray;
};

/** All that crosses between judge and sandbox. `undefined` stands for an argument left out. */
export type WireValue =
  | WireTensor
  | number
  | boolean
  | string
  | null
  | undefined
  | readonly WireValue[]
  | { readonly [field: string]: WireValue };

/** True for a tensor as it crosses, false for plain records and everything else. */
export function isWireTensor(value: unknown): value is WireTensor {
  return typeof value === 'object' && value !== null && 'tensor' in value && value.tensor === true;
}
