import { denseStrides, sizeOf, type Cell } from './cell.ts';
import { BOOL, FLOAT32, FLOAT64, isFloat, NAMES, type Dtype, type NumberArray } from './dtypes.ts';
import { Refusal, spacedTuple } from './refusal.ts';

/** What all arrays that are alive may hold. */
const MAX_MEBIBYTES = 512;
const MEBIBYTE = 2 ** 20;
/** What an element of each type takes in NumPy, by which memory is counted here too. */
const BYTES = [8, 4, 8, 4, 1] as const;
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** The arrays that Python holds, by number. */
export type Store = {
  /** The arrays of floats of the lane that computes now. */
  floats: Float64ArrayConstructor | Float32ArrayConstructor;
  /** Called where there is no room, before that is said: whoever has arrays that nobody needs lets go of them. */
  onFull: () => void;
  /** Room for an array, full of zeros; throws `MemoryError` in NumPy’s words. */
  readonly room: (dtype: Dtype, shape: readonly number[]) => NumberArray;
  /** Asks whether there is room, without making any; throws the same. */
  readonly fits: (dtype: Dtype, shape: readonly number[]) => void;
  /** A new array over numbers that it owns. */
  readonly own: (data: NumberArray, shape: readonly number[], dtype: Dtype) => Cell;
  /** Keeps an array until `drop`; answers its number. */
  readonly keep: (cell: Cell) => number;
  readonly get: (handle: number) => Cell;
  readonly drop: (handle: number) => void;
  readonly alive: () => number;
  /** The bytes of all arrays that are alive, as NumPy counts them. */
  readonly bytes: () => number;
};

/** An empty store. */
export function createStore(maxMebibytes = MAX_MEBIBYTES): Store {
  const cells: (Cell | undefined)[] = [];
  const free: number[] = [];
  let bytes = 0;
  // Floats of either name lie in the same kind of array.
  const bytesOf = ({ data, dtype }: Cell['storage']): number =>
    data.length * BYTES[dtype === FLOAT32 ? FLOAT64 : dtype];
  const fits = (dtype: Dtype, shape: readonly number[]): void => {
    if (shape.some((length) => length < 0)) throw new Refusal('V', 'negative dimensions are not allowed');
    const wanted = sizeOf(shape) * BYTES[dtype];
    const isFull = (): boolean => bytes + wanted > maxMebibytes * MEBIBYTE;
    if (!isFull()) return;
    store.onFull();
    if (isFull()) throw new Refusal('M', unable(wanted, shape, dtype));
  };
  const room = (dtype: Dtype, shape: readonly number[]): NumberArray => {
    fits(dtype, shape);
    const size = sizeOf(shape);
    if (isFloat(dtype)) return new store.floats(size);
    return dtype === BOOL ? new Uint8Array(size) : new Float64Array(size);
  };
  const store: Store = {
    floats: Float64Array,
    onFull: () => undefined,
    fits,
    room,
    own: (data, shape, dtype) => ({
      storage: { data, dtype, users: 0 },
      shape,
      strides: denseStrides(shape),
      offset: 0,
    }),
    keep: (cell) => {
      if (cell.storage.users === 0) bytes += bytesOf(cell.storage);
      cell.storage.users += 1;
      const handle = free.pop() ?? cells.length;
      cells[handle] = cell;
      return handle;
    },
    get: (handle) => {
      const cell = cells[handle];
      if (!cell) throw new Refusal('V', 'this array is no longer there');
      return cell;
    },
    drop: (handle) => {
      const cell = cells[handle];
      if (!cell) return;
      cells[handle] = undefined;
      free.push(handle);
      cell.storage.users -= 1;
      if (cell.storage.users === 0) bytes -= bytesOf(cell.storage);
    },
    alive: () => cells.length - free.length,
    bytes: () => bytes,
  };
  return store;
}

function unable(bytes: number, shape: readonly number[], dtype: Dtype): string {
  let unit = 0;
  let amount = bytes;
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  // Three digits that count, as C’s %#.3g has them.
  const digits = unit === 0 ? amount.toFixed(0) : threeDigits(amount);
  return `Unable to allocate ${digits} ${UNITS[unit]} for an array with shape ${spacedTuple(shape)} and data type ${NAMES[dtype]}`;
}

function threeDigits(amount: number): string {
  if (amount >= 1000) return amount.toExponential(2).replace(/e\+(\d)$/, 'e+0$1');
  const places = amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
  const text = amount.toFixed(places);
  return places === 0 ? `${text}.` : text;
}
