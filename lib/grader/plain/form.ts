import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

/**
 * Whether a plain value is built like the one that was expected: the same fields, lists where there are lists, and items
 * like some that were expected. How long a list is, and what stands in it, is its value.
 */
export function isBuiltLike(expected: WireValue, actual: WireValue): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return false;
    const items = expected as readonly WireValue[];
    // Of an empty list nothing is known but that it is one.
    return items.length === 0 || actual.every((item: WireValue) => items.some((wanted) => isBuiltLike(wanted, item)));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return false;
    const fields = Object.keys(expected);
    return (
      Object.keys(actual).length === fields.length &&
      fields.every((field) => Object.hasOwn(actual, field) && isBuiltLike(expected[field], actual[field]))
    );
  }
  return expected === null ? actual === null : typeof expected === typeof actual;
}

/** The same value with the fields of every record in alphabetical order, so that two can be walked side by side. */
export function inFieldOrder(value: WireValue): WireValue {
  if (Array.isArray(value)) return value.map((item: WireValue) => inFieldOrder(item));
  if (!isRecord(value)) return value;
  const fields = Object.keys(value).toSorted();
  return Object.fromEntries(fields.map((field) => [field, inFieldOrder(value[field])]));
}

/** True for a record of plain values. */
export function isRecord(value: WireValue): value is { readonly [field: string]: WireValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isWireTensor(value);
}
