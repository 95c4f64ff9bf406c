import type { Outcome, Plain } from '#lib/base/snippet.ts';

/** How two outcomes compare. `unclear`: they differ by less than a person would call another result, or one is unknown. */
type Likeness = 'same' | 'different' | 'unclear';

/** Relative to the element, and to the largest one: rounding in float64. */
const ROUNDING = { element: 1e-10, largest: 1e-14 } as const;
/** Relative to the largest one: what shows in the digits that are printed. */
const CLEAR = 1e-3;

export function likeness(one: Outcome, other: Outcome): Likeness {
  if (one.kind === 'stopped' || other.kind === 'stopped') return 'unclear';
  if (one.kind === 'threw' || other.kind === 'threw') return one.kind === other.kind ? 'same' : 'different';
  const [a, b] = [leavesOf(one.value), leavesOf(other.value)];
  if (formOf(one.value) !== formOf(other.value) || a.length !== b.length) return 'different';
  const finite = [...a, ...b].flatMap((leaf) =>
    typeof leaf === 'number' && Number.isFinite(leaf) ? Math.abs(leaf) : [],
  );
  const largest = finite.reduce((most, value) => Math.max(most, value), 0);
  const each = new Set(a.map((leaf, at) => leafLikeness(leaf, b[at], largest)));
  if (each.has('different')) return 'different';
  return each.has('unclear') ? 'unclear' : 'same';
}

function leafLikeness(one: Leaf, other: Leaf | undefined, largest: number): Likeness {
  if (Object.is(one, other) || one === other) return 'same';
  if (typeof one !== 'number' || typeof other !== 'number') return 'different';
  if (!Number.isFinite(one) || !Number.isFinite(other)) return 'different';
  const off = Math.abs(one - other);
  const element = Math.max(Math.abs(one), Math.abs(other));
  if (off <= ROUNDING.element * element || off <= ROUNDING.largest * largest) return 'same';
  return off >= CLEAR * largest ? 'different' : 'unclear';
}

type Leaf = number | string | boolean | null | undefined;

/** All numbers and words of a value, in order. */
export function leavesOf(value: Plain): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item: Plain) => leavesOf(item));
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap((item) => leavesOf(item));
}

/** How a value is nested, with the names of its fields. */
function formOf(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map((item: Plain) => formOf(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return '';
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}:${formOf(item)}`)
    .join()}}`;
}

/** The sizes of nested lists that are those of a tensor; null for what is none. */
export function shapeOf(value: Plain): readonly number[] | null {
  if (!Array.isArray(value)) return typeof value === 'number' || typeof value === 'boolean' ? [] : null;
  const items: readonly Plain[] = value;
  const shapes = items.map((item) => shapeOf(item));
  const [first = [], ...others] = shapes;
  if (first === null || others.some((shape) => shape === null || shape.join() !== first.join())) return null;
  return [items.length, ...first];
}

/** One output of a result by its path, as `dx` or `run.mean`; the result itself for `value`. */
export function outputAt(outcome: Outcome, path: string): Outcome {
  if (outcome.kind !== 'value' || path === 'value') return outcome;
  let value: Plain = outcome.value;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'value', value: undefined };
    value = (value as Readonly<Record<string, Plain>>)[name];
  }
  return { kind: 'value', value };
}
