import type { Outcome, Plain } from '#lib/base/snippet.ts';
import { printSnippetValue } from './print-snippet-value.ts';
import type { StatedValue } from './stated-value.ts';

/** Whether an outcome is the stated one; numbers without `within` agree when they differ by no more than 1e-9 of themselves. */
export function agrees(outcome: Outcome, stated: StatedValue): boolean {
  if (isThrown(stated)) return outcome.kind === 'threw' && outcome.message.includes(stated.throws);
  if (outcome.kind !== 'value') return false;
  return isNear(stated) ? isSamePlain(outcome.value, stated.near, stated.within) : isSamePlain(outcome.value, stated);
}

/** Whether two outcomes are the same: the same value, or an error each. What was stopped is like nothing. */
export function isSameOutcome(one: Outcome, other: Outcome, within: number): boolean {
  if (one.kind === 'value' && other.kind === 'value') return isSamePlain(one.value, other.value, within);
  return one.kind === 'threw' && other.kind === 'threw';
}

/** Whether two values are the same, numbers within `within` or 1e-9 of themselves; “NaN” in a text is the number. */
export function isSamePlain(one: Plain, other: Plain, within = 0): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a !== null && b !== null) return isSameNumber(a, b, within);
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item: Plain, index) => isSamePlain(item, other[index] as Plain, within))
    );
  }
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && isSamePlain(one[name], other[name], within))
    );
  }
  return one === other;
}

/** What is stated, in a line. */
export function printStated(stated: StatedValue): string {
  if (isThrown(stated)) return `an error that says “${stated.throws}”`;
  return isNear(stated) ? `${printSnippetValue(stated.near)} within ${stated.within}` : printSnippetValue(stated);
}

/** What came out, in a line. */
export function printOutcome(outcome: Outcome): string {
  if (outcome.kind === 'value') return printSnippetValue(outcome.value);
  if (outcome.kind === 'threw') return `an error: ${outcome.message}`;
  return outcome.reason === 'deadline' ? 'nothing within the time that it has' : 'nothing: its realm died';
}

/** Whether an error is stated. */
export function isThrown(stated: StatedValue): stated is { throws: string } {
  return typeof stated === 'object' && stated !== null && 'throws' in stated;
}

/** Whether a value within a tolerance is stated. */
export function isNear(stated: StatedValue): stated is Extract<StatedValue, { near: unknown }> {
  return typeof stated === 'object' && stated !== null && 'near' in stated;
}

const NOT_FINITE: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

function numberIn(value: Plain): number | null {
  if (typeof value === 'number') return value;
  return NOT_FINITE.has(value) ? Number(value) : null;
}

function isSameNumber(one: number, other: number, within: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) && Number.isNaN(other);
  if (one === other) return true;
  if (!Number.isFinite(one) || !Number.isFinite(other)) return false;
  return Math.abs(one - other) <= Math.max(within, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));
}

function isRecord(value: Plain): value is { readonly [name: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
