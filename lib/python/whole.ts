import { INT32, INT64, NAMES, type Dtype, type NumberArray } from './dtypes.ts';
import { Refusal } from './refusal.ts';

/** Integers of more digits would be wrong without a word: doubles hold them up to here. */
const LARGEST = Number.MAX_SAFE_INTEGER;
const LARGEST_INT32 = 2 ** 31 - 1;

/** The numbers, if each is an integer that its type holds here; NumPy would go on with other numbers. */
export function wholeOrRefused(data: NumberArray, dtype: Dtype): NumberArray {
  for (const number of data) {
    if (dtype === INT32 ? fitsInt32(number) : number <= LARGEST && number >= -LARGEST) continue;
    throw tooLarge(dtype);
  }
  return data;
}

/** Whether a number can be written into this array. */
export function fitsInto(data: NumberArray, dtype: Dtype, number: number): boolean {
  if (dtype === INT32 || data instanceof Int32Array) return fitsInt32(number);
  return dtype !== INT64 || (number <= LARGEST && number >= -LARGEST);
}

/** The error of a number that is too large for its type. */
export function tooLarge(dtype: Dtype): Refusal {
  const limit = dtype === INT32 ? '2**31' : '2**53';
  return new Refusal(
    'O',
    `an integer is ${limit} or larger, which ${NAMES[dtype]} does not hold here: use floats for numbers of this size`,
  );
}

function fitsInt32(number: number): boolean {
  return number <= LARGEST_INT32 && number >= -LARGEST_INT32 - 1;
}
