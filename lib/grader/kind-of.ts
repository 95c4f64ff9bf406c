import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** A word for what a value is, the same in both languages. */
export function kindOf(value: WireValue): string {
  if (isWireTensor(value)) return value.dtype === 'float32' ? 'tensor (float32)' : `tensor (${value.dtype})`;
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}
