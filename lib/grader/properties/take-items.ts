import type { WireValue } from '#lib/tensor/wire.ts';

/** The items of nested lists at `order` along an axis, counted from the outside; shorter lists among them have fewer to take. */
export function takeItemsAlong(value: WireValue, axis: number, order: readonly number[]): WireValue {
  if (!Array.isArray(value)) return value;
  const items = value as readonly WireValue[];
  if (axis > 0) return items.map((item) => takeItemsAlong(item, axis - 1, order));
  return order.filter((from) => from < items.length).map((from) => items[from]);
}

/** How long the longest list is along that axis; 0 where there is none. */
export function lengthAlong(value: WireValue, axis: number): number {
  if (!Array.isArray(value)) return 0;
  const items = value as readonly WireValue[];
  return axis > 0 ? Math.max(0, ...items.map((item) => lengthAlong(item, axis - 1))) : items.length;
}
