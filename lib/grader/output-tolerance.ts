import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { isRecord } from './plain/form.ts';
import { numbersOf, type Output } from './outputs.ts';
import { exactTolerance, largest, type Tolerance } from './tolerance.ts';

/**
 * What an output of the reference may be off in float64, from what it becomes when the inputs move in their last digits.
 * What is a whole number in all runs, and no tensor of floats, counts something or names it: it may not be off, though
 * a tie that breaks moves it. Of lists whose order does not count nobody knows which number moved.
 */
export function outputTolerance({ kind, value }: Output, runs: readonly WireValue[], inputScale: number): Tolerance {
  const expected = numbersOf(value).data;
  if (kind === 'unordered') return exactTolerance(expected, [], inputScale);
  const jittered = runs.map((run) => numbersOf(run).data).filter(({ length }) => length === expected.length);
  if (kind === 'tensor') return exactTolerance(expected, jittered, inputScale);
  const isWhole = Array.from(expected, (_, at) => [expected, ...jittered].every((run) => Number.isInteger(run[at])));
  const smooth = jittered.map((run) => Float64Array.from(run, (each, at) => (isWhole[at] ? expected[at]! : each)));
  return exactTolerance(expected, smooth, inputScale);
}

/** The largest number in tensors and lists among arguments; a number by itself is no scale. */
export function inputScaleOf(args: readonly WireValue[]): number {
  return Math.max(0, ...args.map((arg) => (Array.isArray(arg) || isWireTensor(arg) ? scaleOf(arg) : scaleInside(arg))));
}

function scaleInside(value: WireValue): number {
  return isRecord(value) ? inputScaleOf(Object.values(value)) : 0;
}

function scaleOf(value: WireValue): number {
  return largest(numbersOf(value).data);
}
