import type { Plain } from '#lib/base/snippet.ts';

/** What a snippet gave in a line, as one would write it in TypeScript, its numbers to so many digits; long lists are cut. */
export function printSnippetValue(value: Plain, digits = 17): string {
  const text = print(value, digits);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 200;
const NOT_FINITE: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

function print(value: Plain, digits: number): string {
  if (typeof value === 'string' && !NOT_FINITE.has(value)) return `'${value}'`;
  if (typeof value === 'number') return String(Number(value.toPrecision(digits)));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => print(item, digits)).join(', ')}]`;
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${print(item, digits)}`);
  return `{ ${fields.join(', ')} }`;
}
