import type { Plain } from '#lib/base/snippet.ts';

/** A value in a line, as one would write it in TypeScript; long lists are cut. */
export function printPlain(value: Plain): string {
  const text = print(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 200;
const NOT_FINITE: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

function print(value: Plain): string {
  if (typeof value === 'string' && !NOT_FINITE.has(value)) return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${print(item)}`);
  return `{ ${fields.join(', ')} }`;
}
