import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { isRecord } from './plain/form.ts';
import { numbersOf, type Output } from './outputs.ts';
import { exactTolerance, largest, type Tolerance } from './tolerance.ts';

/**
 * What an output of the reference may be off in float64, from what it becomes when the inputs move in their last digits.
 * What is a whole number in all runs, and no tensor of floats, counts something or names it: it may not be off, though
 * a tie that breaks moves it. Of lists whose order does not count nobody knows which number moved.
 */
export function outputTolerance(
  { kind, value }: Output,
  runs: readonly WireValue[],
  args: readonly WireValue[],
): Tolerance {
  const expected = numbersOf(value).data;
  if (kind === 'tensor') return exactTolerance(expected, numbersIn(runs, expected), scaleOf(args, 'lists'));
  const inputScale = scaleOf(args, 'numbers');
  if (kind === 'unordered') return exactTolerance(expected, [], inputScale);
  const jittered = numbersIn(runs, expected);
  const isWhole = Array.from(expected, (_, at) => [expected, ...jittered].every((run) => Number.isInteger(run[at])));
  const smooth = jittered.map((run) => Float64Array.from(run, (each, at) => (isWhole[at] ? expected[at]! : each)));
  return exactTolerance(expected, smooth, inputScale);
}

/** Of lists that became longer or shorter nothing is known. */
function numbersIn(runs: readonly WireValue[], { length }: ArrayLike<number>): ArrayLike<number>[] {
  return runs.map((run) => numbersOf(run).data).filter((numbers) => numbers.length === length);
}

/**
 * The largest number in tensors and lists among arguments. A number by itself, which may count steps, is no scale of a
 * tensor; what is computed from nothing else has no other.
 */
function scaleOf(args: readonly WireValue[], of: 'lists' | 'numbers'): number {
  const scales = args.map((arg) => {
    if (Array.isArray(arg) || isWireTensor(arg)) return largest(numbersOf(arg).data);
    if (typeof arg === 'number') return of === 'numbers' && Number.isFinite(arg) ? Math.abs(arg) : 0;
    return isRecord(arg) ? scaleOf(Object.values(arg), of) : 0;
  });
  return Math.max(0, ...scales);
}
