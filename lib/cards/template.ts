import type { Localized, Locale } from '#lib/base/localized.ts';
import { isSame } from './expression/rounding.ts';
import type { Value, Values } from './expression/value.ts';

const PLACEHOLDER = /\{\{\s*([\p{L}_][\p{L}\p{Nd}_]*)\s*(?::\s*(\d{1,2})\s*)?\}\}/gu;
// Code as it stands, and formulas; the text between is everything else.
const ZONE = /\\[\s\S]|(?<code>(`+)[\s\S]*?[^`]\2(?!`))|(?<tex>\$\$[\s\S]*?\$\$|\$(?:\\[\s\S]|[^$\\])*\$)/gu;

/** Names that are printed in place of values, by language. */
export type PrintedNames = Readonly<Record<string, Localized>>;

/**
 * Puts values in place of `{{name}}` and, with a fixed number of decimals, of `{{name:2}}`; unknown names stay. Thousands are
 * grouped: with `{,}` in a formula, not at all in code.
 */
export function fillTemplate(text: string, values: Values, names: PrintedNames = {}, locale: Locale = 'en'): string {
  const fill = (part: string, form: NumberForm): string =>
    filledIn(part, values, form, (name) => (Object.hasOwn(names, name) ? names[name]![locale] : null));
  let [filled, from] = ['', 0];
  for (const zone of text.matchAll(ZONE)) {
    filled += fill(text.slice(from, zone.index), 'text') + fill(zone[0], formOf(zone));
    from = zone.index + zone[0].length;
  }
  return filled + fill(text.slice(from), 'text');
}

/** The same for a program, in which numbers are written as in code and names are no words. */
export function fillCode(program: string, values: Values): string {
  return filledIn(program, values, 'code', () => null);
}

function filledIn(text: string, values: Values, form: NumberForm, printed: (name: string) => string | null): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string, decimals: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return printed(name) ?? formatValue(value, decimals === undefined ? undefined : Number(decimals), form);
  });
}

function formOf({ groups }: RegExpMatchArray): NumberForm {
  if (groups?.tex !== undefined) return 'tex';
  return groups?.code === undefined ? 'text' : 'code';
}

/** The names that a text asks for, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]!))];
}

/** The names that a text asks for without saying how many decimals. */
export function plainPlaceholdersOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(PLACEHOLDER)].filter((match) => match[2] === undefined).map((match) => match[1]!)),
  ];
}

/** Where a number is printed: in running text, in a formula, in code. */
export type NumberForm = 'text' | 'tex' | 'code';

/** A number as text, a list in brackets. */
export function formatValue(value: Value, decimals?: number, form: NumberForm = 'text'): string {
  if (typeof value === 'number') return formatNumber(value, decimals, form);
  return `[${value.map((item) => formatValue(item, decimals, form)).join(', ')}]`;
}

/**
 * A whole number with all its digits, any other with six significant ones and without idle zeros, or exactly `decimals`
 * decimals; from five digits on in groups of three. Never a power of ten above 1e-12.
 */
export function formatNumber(value: number, decimals?: number, form: NumberForm = 'text'): string {
  if (!Number.isFinite(value)) return String(value);
  const plain = decimals === undefined ? shortest(value) : plainDigits(value.toFixed(decimals));
  const digits = withoutMinusZero(plain);
  if (form === 'code') return digits;
  const grouped = digits.replace(/^(-?)(\d{5,})/u, (_, sign: string, whole: string) => sign + inThrees(whole));
  return form === 'tex' ? grouped.replaceAll(',', '{,}') : grouped;
}

function inThrees(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

function shortest(value: number): string {
  const whole = Math.round(value);
  if (whole !== 0 && isSame(value, whole)) return plainDigits(String(whole));
  const rounded = Number(value.toPrecision(Math.max(6, String(Math.abs(whole)).length + 1)));
  return Math.abs(rounded) < 1e-12 ? String(rounded) : plainDigits(String(rounded));
}

/** `1.5e+21` and `2.5e-9` written out. */
function plainDigits(text: string): string {
  const [, sign, first, more = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? [];
  if (exponent === undefined || first === undefined) return text;
  const power = Number(exponent);
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${first}${more}`;
  return sign + (first + more).padEnd(power + 1, '0');
}

function withoutMinusZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
