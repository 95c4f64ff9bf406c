import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import type { Finding } from '#lib/packs/format/problem.ts';
import { nodesOf, parseMarkdown, proseOf, type MarkdownNode, type Piece } from '#lib/packs/markdown/markdown-tree.ts';
import { textOverLimit } from '#lib/packs/markdown/text-limits.ts';
import { numbersIn, saysNumber } from './numbers-in.ts';

/** Something that one language says and the other does not, at `offset` of the text that says it. */
export type Difference = { readonly locale: Locale; readonly finding: Finding; readonly offset: number };

/** Formulas, code and numbers that stand in one language only. */
export function compareLanguages(text: Localized): Difference[] {
  // What is beyond a limit is said by the check of each text.
  if (text.en === text.zh || LOCALES.some((locale) => textOverLimit(text[locale]))) return [];
  const said = { en: thingsIn(text.en), zh: thingsIn(text.zh) };
  const differences = LOCALES.flatMap((locale) => missing(said[locale], said[locale === 'en' ? 'zh' : 'en'], locale));
  return differences.slice(0, MOST);
}

/** So many differences of a text are named: whoever repairs these sees the next. */
const MOST = 20;

type Thing = {
  readonly kind: 'formula' | 'code' | 'number' | 'placeholder';
  readonly key: string;
  readonly shown: string;
  readonly offset: number;
};

type Said = { readonly things: readonly Thing[]; readonly keys: ReadonlySet<string>; readonly words: string };

function thingsIn(text: string): Said {
  const nodes = nodesOf(parseMarkdown(text));
  const written = proseOf(text, nodes);
  const prose = written.map(({ text: words, start }) => ({ text: words.replaceAll(PLACEHOLDER, blank), start }));
  const things = [...nodes.flatMap(markedThing), ...written.flatMap(placeholderThings), ...prose.flatMap(numberThings)];
  const keys = things.flatMap(({ kind, key }) => {
    // A number is the same whether it is set as a formula or not.
    const [alone] = kind === 'formula' && /^-?[\d.,{}]+(?:\\?%)?$/u.test(key) ? numbersIn(key) : [];
    return [`${kind} ${key}`, ...(alone ? alone.values.map((value) => `number ${value}`) : [])];
  });
  const words = prose.map((piece) => piece.text).join(' ');
  return {
    things,
    keys: new Set([...keys, ...numbersIn(words).flatMap(({ values }) => values.map((value) => `number ${value}`))]),
    words,
  };
}

function markedThing(node: MarkdownNode): Thing[] {
  const offset = node.position?.start.offset ?? 0;
  if (node.type === 'inlineMath' || node.type === 'math')
    return [{ kind: 'formula', key: plainFormula(node.value), shown: `$${firstLine(node.value)}$`, offset }];
  if (node.type === 'inlineCode' || node.type === 'code') {
    const program = node.type === 'code' ? withoutComments(node.value) : node.value;
    return [{ kind: 'code', key: program.replaceAll(/\s+/gu, ''), shown: `\`${firstLine(node.value)}\``, offset }];
  }
  return [];
}

/** A drawn number with its decimals; without them its name is compared where what is drawn is known. */
const PLACEHOLDER = /\{\{\s*[\p{L}_][\p{L}\p{Nd}_]*\s*:\s*\d{1,2}\s*\}\}/gu;

function placeholderThings({ text, start }: Piece): Thing[] {
  return Array.from(text.matchAll(PLACEHOLDER), ({ 0: shown, index }) => ({
    kind: 'placeholder',
    key: shown.replaceAll(/\s/gu, ''),
    shown,
    offset: start + index,
  }));
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function numberThings({ text, start }: Piece): Thing[] {
  return numbersIn(text).map(({ values, shown, offset }) => ({
    kind: 'number',
    key: values[0],
    shown,
    offset: start + offset,
  }));
}

function missing(own: Said, other: Said, locale: Locale): Difference[] {
  const seen = new Set<string>();
  return own.things.flatMap(({ kind, key, shown, offset }) => {
    const name = `${kind} ${key}`;
    const isThere = other.keys.has(name) || isSaidOtherwise(kind, key, other);
    if (isThere || seen.has(name)) return [];
    seen.add(name);
    const language = locale === 'en' ? 'Chinese' : 'English';
    const what = `the ${kind} ${shown} is not in the ${language} text`;
    const finding: Finding = { code: 'languages-differ', what, fix: 'let both languages say the same' };
    return [{ locale, finding, offset }];
  });
}

function isSaidOtherwise(kind: Thing['kind'], key: string, other: Said): boolean {
  if (kind === 'number') return isSameNumber(key, other) || other.keys.has(`formula ${key}`);
  return (
    kind === 'formula' && (isSameFormula(key, other.keys) || (/^-?[\d.]+$/u.test(key) && isSameNumber(key, other)))
  );
}

function isSameNumber(key: string, { keys, words }: Said): boolean {
  return keys.has(`number ${key.replace('-', '')}`) || saysNumber(words, key);
}

/** Symbols in a row may be parted, and one that stands in another formula may stand alone. */
function isSameFormula(key: string, keys: ReadonlySet<string>): boolean {
  if (keys.has(`formula ${key}`)) return true;
  const parts = key.split(',');
  if (parts.length > 1) return parts.every((part) => isSameFormula(part, keys));
  return SYMBOL.test(key) && [...keys].some((other) => other.startsWith('formula ') && hasSymbol(other, key));
}

const SYMBOL = /^(?:\\[a-zA-Z]+|[a-zA-Z])(?:_(?:\w|\{[^{}]*\}))?$/u;

function hasSymbol(formula: string, symbol: string): boolean {
  for (let at = formula.indexOf(symbol, 8); at !== -1; at = formula.indexOf(symbol, at + 1)) {
    const isWhole = !/[a-zA-Z]/u.test(formula.charAt(at + symbol.length)) || symbol.length === 1;
    // Not a letter of the name of a command.
    if (isWhole && !/\\[a-zA-Z]*$/u.test(formula.slice(0, at))) return true;
  }
  return false;
}

// Words inside a formula are in the language of the text; spaces, and a stop at its end, say nothing.
function plainFormula(tex: string): string {
  return tex
    .replaceAll(/\\(?:text|textrm|mbox)\s*\{[^{}]*\}/gu, String.raw`\text{}`)
    .replaceAll(/\\[,;:!]|\\q?quad|~/gu, '')
    .replaceAll(/(\\(?:sqrt|hat|bar|tilde|vec|dot))\s+([a-zA-Z0-9])/gu, '$1{$2}')
    .replaceAll(/\s+/gu, '')
    .replace(/[.,;，。；、]+$/u, '');
}

function withoutComments(program: string): string {
  return program.replaceAll(/(?:\/\/|#).*$/gmu, '');
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
