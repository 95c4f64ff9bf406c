import { isWireTensor, type WireValue } from './wire.ts';

/** One changed element of one tensor argument. */
export type Nudge = {
  readonly argument: number;
  /** The field of a record argument, such as `mean` of `run`; null where the argument itself is the tensor. */
  readonly field: string | null;
  readonly index: number;
  readonly value: number;
};

/** A copy of the arguments with some elements changed; what is not changed is shared. */
export function nudged(args: readonly WireValue[], nudges: readonly Nudge[]): readonly WireValue[] {
  const copy: WireValue[] = [...args];
  const fresh = new Set<string>();
  for (const { argument, field, index, value } of nudges) {
    const place = `${argument}.${field ?? ''}`;
    if (!fresh.has(place)) {
      copy[argument] = withOwnData(copy[argument], field);
      fresh.add(place);
    }
    const tensor = tensorAt(copy[argument], field);
    tensor.data[index] = value;
  }
  return copy;
}

/** The numbers of one output of a function; `path` is as in `run.mean`, or null for the result itself. */
export function outputAt(value: WireValue, path: string | null): ArrayLike<number> {
  let found: WireValue = value;
  for (const key of path === null ? [] : path.split('.')) {
    found =
      typeof found === 'object' && found !== null && !Array.isArray(found) && Object.hasOwn(found, key)
        ? (found as Record<string, WireValue>)[key]
        : undefined;
  }
  if (typeof found === 'number') return [found];
  if (isWireTensor(found)) return found.data;
  throw new TypeError(`the function did not return a tensor${path === null ? '' : ` as ${path}`}`);
}

function tensorAt(value: WireValue, field: string | null): { data: { [index: number]: number } } {
  const found = field === null ? value : (value as Record<string, WireValue>)[field];
  if (!isWireTensor(found)) throw new TypeError('only tensors can be nudged');
  return found;
}

function withOwnData(value: WireValue, field: string | null): WireValue {
  if (field !== null) {
    const record = value as Readonly<Record<string, WireValue>>;
    return { ...record, [field]: withOwnData(record[field], null) };
  }
  if (!isWireTensor(value)) throw new TypeError('only tensors can be nudged');
  return { ...value, data: value.data.slice() };
}
