import type { Message } from '#lib/exercises/lane.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { compare, excessOf, type Compared } from './compare.ts';
import { FAR_OFF } from './excess.ts';
import { numbersOf, skeletonOf, type Output } from './outputs.ts';
import { plainDifference } from './plain/difference.ts';
import { printPlain } from './plain/print-plain.ts';
import { membersDifference } from './plain/unordered.ts';
import { largest, type Tolerance } from './tolerance.ts';

/** What is asked of a comparison. */
export type HeldValue = {
  readonly output: Output;
  /** What a message calls it. */
  readonly name: string;
  readonly expected: WireValue;
  readonly tolerance: Tolerance;
  readonly toleranceFrom: Message;
};

/** Holds an output that kept the contract against what was expected, by the rules of its kind. */
export function compareOutput({ output, name, expected, tolerance, toleranceFrom }: HeldValue): Compared {
  const { kind, value, path } = output;
  const step = output.step === undefined ? {} : { step: output.step };
  if (kind !== 'unordered' && (kind !== 'json' || skeletonOf(expected) === skeletonOf(value))) {
    const held = { output: path, expected: numbersOf(expected), actual: numbersOf(value).data };
    const compared = compare({ ...held, tolerance, toleranceFrom });
    const plain = kind === 'json' && compared.margin > 1 ? { plain: printed(expected, value) } : {};
    return { ...compared, comparison: { ...compared.comparison, ...step, ...plain } };
  }
  const { margin, mismatched, size, message } =
    kind === 'unordered'
      ? heldMembers(name, listOf(expected), listOf(value), tolerance)
      : heldValues(name, expected, value, tolerance);
  const comparison = { output: path, shape: [size], mismatched, size, worst: [], excess: null, toleranceFrom, ...step };
  if (margin <= 1) return { margin, comparison };
  return { margin, message, comparison: { ...comparison, plain: printed(expected, value) } };
}

/** The largest |difference|/tolerance between two values of one output, by the rules of its kind; far off where they are built differently. */
export function outputMargin(kind: Output['kind'], one: WireValue, other: WireValue, allowed: ToleranceAt): number {
  if (kind === 'unordered') return membersDifference(listOf(one), listOf(other), allowed(0)).margin;
  if (kind === 'json') return plainDifference(one, other, allowed).margin;
  const [first, second] = [numbersOf(one), numbersOf(other)];
  if (first.shape.join() !== second.shape.join()) return FAR_OFF;
  return largest(
    excessOf(
      first.data,
      second.data,
      Float64Array.from(first.data, (_, at) => allowed(at)),
    ),
  );
}

/** What each number may be off. */
export type ToleranceAt = (place: number) => number;

type Held = Pick<Compared, 'margin'> & {
  readonly mismatched: number;
  readonly size: number;
  readonly message: Message;
};

function heldMembers(
  output: string,
  expected: readonly WireValue[],
  actual: readonly WireValue[],
  tolerance: Tolerance,
): Held {
  const { missing, extra, margin } = membersDifference(expected, actual, tolerance[0] ?? 0);
  const size = Math.max(expected.length, actual.length);
  const message = { key: 'membersDiffer', values: { output, missing, extra } };
  return { margin, mismatched: Math.max(missing, extra), size, message };
}

function heldValues(output: string, expected: WireValue, actual: WireValue, tolerance: Tolerance): Held {
  const { mismatched, size, margin, length } = plainDifference(expected, actual, (at) => tolerance[at] ?? 0);
  const message = length
    ? { key: 'lengthDiffers', values: { output, ...length } }
    : { key: 'plainDiffers', values: { output, mismatched, size } };
  return { margin, mismatched, size, message };
}

function printed(expected: WireValue, actual: WireValue): { readonly expected: string; readonly actual: string } {
  return { expected: printPlain(expected), actual: printPlain(actual) };
}

function listOf(value: WireValue): readonly WireValue[] {
  return Array.isArray(value) ? value : [value];
}
