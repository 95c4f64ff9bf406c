import type { Check } from '#lib/exercises/report.ts';

/**
 * The line (from 1 on) of a module in TypeScript at which a check failed: the one that the judge names, else the last that
 * gives the wrong output its name, else the one on which its function begins; null where none of these is known.
 */
export function failingLine(check: Check, source: string): number | null {
  const named = check.message.values?.['line'];
  const lines = source.split('\n');
  if (typeof named === 'number') return named >= 1 && named <= lines.length ? named : null;
  const begins = check.function === null ? -1 : lines.findIndex((line) => isFunction(line, check.function!));
  if (begins < 0) return null;
  const ends = lines.findIndex((line, at) => at > begins && line.startsWith('}'));
  const body = lines.slice(begins, ends < 0 ? lines.length : ends);
  const output = wrongOutput(check);
  const given = output === null ? -1 : body.findLastIndex((line) => givesName(line, output));
  return 1 + begins + Math.max(0, given);
}

/** The name of the output that is off, without what it is part of: `mean` of `run.mean`; null where the result has no name. */
function wrongOutput({ comparison, gradient }: Check): string | null {
  const wrong = gradient.find(({ agrees }) => agrees === false)?.parameter;
  const path = comparison?.output ?? wrong ?? '';
  return path === '' ? null : path.slice(path.lastIndexOf('.') + 1);
}

function isFunction(line: string, name: string): boolean {
  return new RegExp(String.raw`\b(?:function\*?|const|let)\s+${escaped(name)}\b`, 'u').test(line);
}

function givesName(line: string, name: string): boolean {
  return new RegExp(String.raw`^\s*(?:(?:const|let|var)\s+)?${escaped(name)}\s*(?::[^=]*)?=[^=]`, 'u').test(line);
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}
