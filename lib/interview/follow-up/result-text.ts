import { unreachable } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Outcome, Plain } from '#lib/base/snippet.ts';
import type { Language } from '#lib/exercises/language.ts';
import { both, filled } from './both.ts';
import { leavesOf, shapeOf } from './outcome.ts';

/** Numbers that are written out, and letters that they may take. */
const MOST_LEAVES = 6;
const MOST_LETTERS = 90;

/** What a result is like, from the most telling to what is said when there is nothing else. */
export const CHARACTERS = ['nan', 'infinity', 'zeros', 'equal', 'zero-row', 'ones', 'sums-0', 'finite'] as const;
export type Character = (typeof CHARACTERS)[number];

const TEXTS: Readonly<Record<Character, Localized>> = {
  nan: both('at least one number is NaN', '至少有一个数是 NaN'),
  infinity: both('no NaN, but infinity', '没有 NaN，但有无穷大'),
  zeros: both('every number is 0', '所有数都是 0'),
  equal: both('all numbers are equal, and not 0', '所有数都相等，且不为 0'),
  'zero-row': both(
    'at least one row (last axis) is all zeros, others are not',
    '至少有一行（最后一轴）全为 0，其他行不是',
  ),
  ones: both('every row (last axis) sums to 1', '每一行（最后一轴）之和为 1'),
  'sums-0': both('every row (last axis) sums to 0, and not all are zeros', '每一行（最后一轴）之和为 0，但不全为 0'),
  finite: both('every number is finite', '所有数都是有限的'),
};

/** True of the numbers of a tensor, or of one number. Of no numbers nothing is said. */
export function hasCharacter(character: Character, value: Plain): boolean {
  const numbers = numbersIn(value);
  if (!numbers) return false;
  const isFinite = numbers.every((number) => Number.isFinite(number));
  const rows = rowsOf(numbers, shapeOf(value) ?? []);
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const sumsTo = (target: number): boolean =>
    isFinite && rows.length > 0 && rows.every((row) => isNear(sumOf(row), target, Math.max(largest, target)));
  const isZero = (row: readonly number[]): boolean => row.every((number) => number === 0);
  switch (character) {
    case 'nan':
      return numbers.some((number) => Number.isNaN(number));
    case 'infinity':
      return !numbers.some((number) => Number.isNaN(number)) && !isFinite;
    case 'zeros':
      return isZero(numbers);
    case 'equal':
      return (
        numbers.length > 1 &&
        isFinite &&
        !isZero(numbers) &&
        numbers.every((number) => isNear(number, numbers[0]!, largest))
      );
    case 'zero-row':
      return rows.some(isZero) && !rows.every(isZero);
    case 'ones':
      return sumsTo(1);
    case 'sums-0':
      return sumsTo(0) && !isZero(numbers);
    case 'finite':
      return isFinite;
    default:
      return unreachable(character);
  }
}

/** The most telling thing that is true of a result; null where it is no tensor of numbers. */
export function characterOf(value: Plain): Character | null {
  return CHARACTERS.find((character) => hasCharacter(character, value)) ?? null;
}

/** A shape and what the numbers are like. */
export function describedText(shape: readonly number[], character: Character): Localized {
  const form =
    shape.length === 0
      ? both('One number', '一个数')
      : filled(both('Shape {shape}', '形状 {shape}'), { shape: `[${shape.join(', ')}]` });
  return filled(both('{form}: {character}', '{form}：{character}'), { form, character: TEXTS[character] });
}

/** A result that is small enough to be read, written out; null where it is not. */
export function writtenText(outcome: Outcome, language: Language): Localized | null {
  if (outcome.kind === 'stopped') return null;
  if (outcome.kind === 'threw') return thrownText(language);
  const leaves = leavesOf(outcome.value);
  if (leaves.length === 0 || leaves.length > MOST_LEAVES || leaves.includes(undefined)) return null;
  const text = print(outcome.value, language);
  return text.length > MOST_LETTERS ? null : both(`\`${text}\``, `\`${text}\``);
}

/** Nothing comes back. */
export function thrownText(language: Language): Localized {
  return language === 'python'
    ? both('Nothing: it raises an error', '没有结果：它抛出异常')
    : both('Nothing: it throws an error', '没有结果：它抛出错误');
}

/** Four digits, which are what is compared when somebody thinks. */
function print(value: Plain, language: Language): string {
  if (Array.isArray(value)) return `[${value.map((item: Plain) => print(item, language)).join(', ')}]`;
  if (typeof value === 'number') return printNumber(value, language);
  if (typeof value === 'boolean' && language === 'python') return value ? 'True' : 'False';
  if (value === null && language === 'python') return 'None';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${print(item, language)}`);
  return `{ ${fields.join(', ')} }`;
}

function printNumber(value: number, language: Language): string {
  if (Number.isFinite(value)) return String(Number(value.toPrecision(4)) || 0);
  if (language !== 'python') return String(value);
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

/** The numbers of a tensor, truth values as 0 and 1; null where there are none, or something else among them. */
function numbersIn(value: Plain): readonly number[] | null {
  if (shapeOf(value) === null) return null;
  const numbers = leavesOf(value).map((leaf) => (typeof leaf === 'boolean' ? Number(leaf) : leaf));
  const isNumbers = numbers.every((leaf): leaf is number => typeof leaf === 'number');
  return isNumbers && numbers.length > 0 ? numbers : null;
}

function rowsOf(numbers: readonly number[], shape: readonly number[]): number[][] {
  const length = shape.at(-1) ?? 0;
  if (length === 0) return [];
  return Array.from({ length: numbers.length / length }, (_, row) => numbers.slice(row * length, (row + 1) * length));
}

function sumOf(row: readonly number[]): number {
  return row.reduce((sum, number) => sum + number, 0);
}

function isNear(one: number, other: number, scale: number): boolean {
  return Math.abs(one - other) <= 1e-9 * scale;
}
