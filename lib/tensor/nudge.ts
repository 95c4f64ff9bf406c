import { isWireTensor, type WireValue } from './wire.ts';

/** New values for some elements of one tensor argument. Typed arrays, since a direction moves every element. */
export type Nudge = {
  readonly argument: number;
  /** The field of a record argument, such as `mean` of `run`; null where the argument itself is the tensor. */
  readonly field: string | null;
  readonly indices: Uint32Array;
  readonly values: Float64Array;
};

/** A copy of the arguments with some elements of one of them changed; what is not changed is shared. */
export function nudged(args: readonly WireValue[], { argument, field, indices, values }: Nudge): readonly WireValue[] {
  const copy: WireValue[] = [...args];
  copy[argument] = field === null ? moved(args[argument], indices, values) : withField(args[argument], field);
  return copy;

  function withField(value: WireValue, name: string): WireValue {
    const record = value as Readonly<Record<string, WireValue>>;
    return { ...record, [name]: moved(record[name], indices, values) };
  }
}

function moved(value: WireValue, indices: Uint32Array, values: Float64Array): WireValue {
  if (!isWireTensor(value)) throw new TypeError('only tensors can be nudged');
  const data = value.data.slice();
  for (let at = 0; at < indices.length; at += 1) data[indices[at]!] = values[at]!;
  return { ...value, data };
}
