import { Lexer } from 'yaml';
import type { Finding } from './problem.ts';

/** Something beyond a limit, and its offset in the file. */
export type YamlOverLimit = { readonly finding: Finding; readonly offset: number };

/**
 * The first limit that a YAML file exceeds, by its tokens alone; null when it exceeds none. A parser of YAML takes a stack
 * frame for every collection inside another, and time in a power of the `?` inside each other.
 */
export function yamlOverLimit(text: string): YamlOverLimit | null {
  let offset = 0;
  let flow = 0;
  let inLine = 0;
  let lineStart = 0;
  let before = '';
  let tokens = 0;
  let faults = 0;
  let quoteEnd = -1;
  for (const token of new Lexer().lex(text)) {
    const isScalar = before === SCALAR;
    before = token;
    // The lexer sets a mark before a scalar, and others before and after a document.
    if (CONTROL.has(token)) continue;
    tokens += 1;
    if (tokens > TOKENS) return { finding: TOO_LARGE, offset };
    const isIndent = token.trim() === '' && lineStart === offset;
    if (token.endsWith('\n')) {
      inLine = 0;
      lineStart = offset + token.length;
    } else if (!isScalar) {
      if (isFault(token, flow, quoteEnd === offset)) faults += 1;
      if (faults > FAULTS) return { finding: FAULTY, offset };
      if (QUOTED.test(token)) quoteEnd = offset + token.length;
      if (token === '?') return { finding: COMPLEX_KEY, offset };
      if (token === '-') inLine += 1;
      flow = Math.max(flow + (FLOW_STEP[token] ?? 0), 0);
    }
    if (flow > FLOW || inLine > LINE || (isIndent && token.length > INDENT)) return { finding: TOO_DEEP, offset };
    offset += token.length;
  }
  return null;
}

/** What no YAML has: the end of a list that has not begun, one quoted text right after another; and directives, of which it has one. */
function isFault(token: string, flow: number, followsQuoted: boolean): boolean {
  if (QUOTED.test(token)) return followsQuoted;
  return token.startsWith('%') || (flow === 0 && (token === ']' || token === '}'));
}

const QUOTED = /^["']/u;
/** A parser makes an error for each, with its stack. */
const FAULTS = 50;
const FLOW_STEP: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };
const TOKENS = 12_500;
const FLOW = 16;
const LINE = 8;
const INDENT = 80;
const SCALAR = '\u001F';
const CONTROL: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR]);

const FAULTY: Finding = {
  code: 'yaml-syntax',
  what: `YAML: more than ${FAULTS} brackets, quotes or % that nothing began`,
  fix: 'correct those before, or put the text in quotes',
};

const COMPLEX_KEY: Finding = {
  code: 'yaml-syntax',
  what: 'YAML: a complex key (?)',
  fix: 'write “key: value”; a text that begins with ? needs quotes',
};

const TOO_LARGE: Finding = {
  code: 'too-large',
  what: `YAML: the file has more than ${TOKENS} words, signs and ends of lines`,
  fix: 'make several files of it',
};

const TOO_DEEP: Finding = {
  code: 'too-deep',
  what: `YAML: lists and maps stand inside each other too deeply (${FLOW} in brackets, ${LINE} in a line, ${INDENT} columns)`,
  fix: 'write it flatter; a text that begins with [ or { needs quotes',
};
