import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';

/** A piece of a formula. `text` is its plain form, `source` what was typed, `column` its place counted from 1. */
export type Token = { readonly text: string; readonly source: string; readonly column: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name' | 'sign' }
);

/**
 * Cuts a formula into numbers, names and signs; signs as people and Chinese keyboards type them are understood, and so are
 * digits in groups of three (`16 384`; `1,000` too, but not in parentheses, where a comma separates arguments).
 */
export function readTokens(
  text: string,
): Result<readonly Token[], { readonly found: string; readonly column: number }> {
  const plain = plainForm(text);
  const tokens: Token[] = [];
  let [position, depth] = [0, 0];
  while (position < plain.length) {
    const rest = plain.slice(position);
    const grouped = GROUPED.exec(rest) ?? (depth === 0 ? GROUPED_BY_COMMAS.exec(rest) : null);
    const match = SPACE.exec(rest) ?? grouped ?? NUMBER.exec(rest) ?? NAME.exec(rest) ?? SIGN.exec(rest);
    if (!match) return failure({ found: firstCharacter(text.slice(position)), column: position + 1 });
    const found = match[0];
    const source = text.slice(position, position + found.length);
    const place = { source, column: position + 1 };
    if (NUMBER.test(found))
      tokens.push({ kind: 'number', value: Number(found.replace(SEPARATORS, '')), text: found, ...place });
    else if (NAME.test(found)) tokens.push({ kind: 'name', text: found.normalize('NFC'), ...place });
    else if (found === '²' || found === '³') tokens.push(...exponent(found, place));
    else if (!SPACE.test(found)) tokens.push({ kind: 'sign', text: SAME_SIGN[found] ?? found, ...place });
    if (found === '(' || found === '[') depth += 1;
    if (found === ')' || found === ']') depth -= 1;
    position += found.length;
  }
  return success(tokens);
}

const SPACE = /^\s+/u;
const NUMBER = /^(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/;
// No group of three begins a number with 0: `0,500` may be a half.
const GROUPED = /^[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d*)?/u;
const GROUPED_BY_COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d*)?/u;
const SEPARATORS = /[ \u00a0\u2009\u202f,]/gu;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u;
const SIGN = /^(\*\*|[<>!=]=|[-+*/^(),²³<>≤≥≠[\]%])/;

/** Signs that are written in two ways. */
const SAME_SIGN: Readonly<Record<string, string>> = { '**': '^', '≤': '<=', '≥': '>=', '≠': '!=' };

// One character for one, so that a place in the plain form is a place in what was typed.
const PLAIN: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '＊': '*',
  '÷': '/',
  '∕': '/',
  '／': '/',
  '−': '-',
  '–': '-',
  '－': '-',
  '＋': '+',
  '＾': '^',
  '（': '(',
  '）': ')',
  '，': ',',
  '．': '.',
  '［': '[',
  '］': ']',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '％': '%',
  '{': '(',
  '}': ')',
};

function plainForm(text: string): string {
  return Array.from(text, (character) => {
    const isWideDigit = /[０-９]/u.test(character);
    return PLAIN[character] ?? (isWideDigit ? String(character.charCodeAt(0) - 0xff10) : character);
  }).join('');
}

function exponent(found: string, place: { readonly source: string; readonly column: number }): Token[] {
  const value = found === '²' ? 2 : 3;
  return [
    { kind: 'sign', text: '^', ...place },
    { kind: 'number', text: String(value), value, ...place },
  ];
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}
