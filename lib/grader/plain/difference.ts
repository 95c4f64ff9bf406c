import { excessAt, FAR_OFF } from '#lib/grader/excess.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { isRecord } from './form.ts';

/** How two plain values differ: how many of the values in them, of how many, and the largest |difference|/tolerance. */
export type PlainDifference = {
  readonly mismatched: number;
  readonly size: number;
  /** Of words, and of what is missing or too much, as far off as can be. */
  readonly margin: number;
  /** The first list, counted from the outside, that is longer or shorter than it should be. */
  readonly length: { readonly expected: number; readonly actual: number } | null;
};

/** Holds plain values side by side, fields in the same order; `toleranceAt` says what each expected number may be off. */
export function plainDifference(
  expected: WireValue,
  actual: WireValue,
  toleranceAt: (place: number) => number,
): PlainDifference {
  const walk: Walk = { toleranceAt, numbers: 0, mismatched: 0, size: 0, margin: 0, length: null };
  visit(walk, expected, actual);
  const { mismatched, size, margin, length } = walk;
  return { mismatched, size, margin, length };
}

type Walk = {
  readonly toleranceAt: (place: number) => number;
  /** Expected numbers so far. */
  numbers: number;
  mismatched: number;
  size: number;
  margin: number;
  length: PlainDifference['length'];
};

function visit(walk: Walk, expected: WireValue, actual: WireValue): void {
  if (Array.isArray(expected) && Array.isArray(actual)) visitLists(walk, expected, actual);
  else if (isRecord(expected) && isRecord(actual)) {
    for (const field of Object.keys(expected)) visit(walk, expected[field], actual[field]);
  } else if (typeof expected === 'number' && typeof actual === 'number') {
    const excess = excessAt(expected, actual, walk.toleranceAt(walk.numbers));
    walk.numbers += 1;
    count(walk, excess);
  } else if (isLeaf(expected) && isLeaf(actual) && typeof expected !== 'number') {
    count(walk, expected === actual ? 0 : FAR_OFF);
  } else {
    // Of another kind: all of it is wrong.
    walk.numbers += numbersIn(expected);
    count(walk, FAR_OFF, Math.max(1, leavesIn(expected)));
  }
}

function visitLists(walk: Walk, expected: readonly WireValue[], actual: readonly WireValue[]): void {
  if (expected.length !== actual.length) {
    walk.length ??= { expected: expected.length, actual: actual.length };
  }
  for (let at = 0; at < Math.min(expected.length, actual.length); at += 1) visit(walk, expected[at], actual[at]);
  const missing = expected.slice(actual.length);
  const extra = actual.slice(expected.length);
  walk.numbers += missing.reduce<number>((sum, item) => sum + numbersIn(item), 0);
  for (const item of [...missing, ...extra]) count(walk, FAR_OFF, Math.max(1, leavesIn(item)));
}

function count(walk: Walk, excess: number, values = 1): void {
  walk.size += values;
  if (excess > 1) walk.mismatched += values;
  walk.margin = Math.max(walk.margin, excess);
}

function isLeaf(value: WireValue): boolean {
  return typeof value !== 'object' || value === null;
}

function leavesIn(value: WireValue): number {
  return inner(value)?.reduce<number>((sum, item) => sum + leavesIn(item), 0) ?? 1;
}

function numbersIn(value: WireValue): number {
  return inner(value)?.reduce<number>((sum, item) => sum + numbersIn(item), 0) ?? (typeof value === 'number' ? 1 : 0);
}

function inner(value: WireValue): readonly WireValue[] | null {
  if (Array.isArray(value)) return value as readonly WireValue[];
  if (isWireTensor(value)) return Array.from(value.data);
  return isRecord(value) ? Object.values(value) : null;
}
