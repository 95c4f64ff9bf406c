import { snakeCase } from '#lib/base/snake-case.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Check } from '#lib/exercises/report.ts';

/**
 * The line (from 1 on) of a module at which a check failed: the one that the judge names, else the last that
 * gives the wrong output its name, else the one on which its function begins; null where none of these is known.
 */
export function failingLine(check: Check, source: string, language: Language = 'typescript'): number | null {
  const { begins: isFunction, ends: isEnd, nameOf } = WAYS[language];
  const named = check.message.values?.['line'];
  const lines = source.split('\n');
  if (typeof named === 'number') return named >= 1 && named <= lines.length ? named : null;
  const begins = check.function === null ? -1 : lines.findIndex((line) => isFunction(line, nameOf(check.function!)));
  if (begins < 0) return null;
  const ends = lines.findIndex((line, at) => at > begins && isEnd(line));
  const body = lines.slice(begins, ends < 0 ? lines.length : ends);
  const output = wrongOutput(check);
  const given = output === null ? -1 : body.findLastIndex((line) => givesName(line, nameOf(output)));
  return 1 + begins + Math.max(0, given);
}

/** The name of the output that is off, without what it is part of: `mean` of `run.mean`; null where the result has no name. */
function wrongOutput({ comparison, gradient }: Check): string | null {
  const wrong = gradient.find(({ agrees }) => agrees === false)?.parameter;
  const path = comparison?.output ?? wrong ?? '';
  return path === '' ? null : path.slice(path.lastIndexOf('.') + 1);
}

/** How a function begins and ends in each language, and what the names of the exercise are there. */
const WAYS: Readonly<Record<Language, Way>> = {
  typescript: {
    begins: (line, name) => new RegExp(String.raw`\b(?:function\*?|const|let)\s+${escaped(name)}\b`, 'u').test(line),
    ends: (line) => line.startsWith('}'),
    nameOf: (name) => name,
  },
  python: {
    begins: (line, name) => new RegExp(String.raw`^def\s+${name}\b`, 'u').test(line),
    ends: (line) => /^[^\s#)\]}]/u.test(line),
    nameOf: snakeCase,
  },
};

type Way = {
  readonly begins: (line: string, name: string) => boolean;
  readonly ends: (line: string) => boolean;
  readonly nameOf: (name: string) => string;
};

function givesName(line: string, name: string): boolean {
  return new RegExp(String.raw`^\s*(?:(?:const|let|var)\s+)?${escaped(name)}\s*(?::[^=]*)?=[^=]`, 'u').test(line);
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}
