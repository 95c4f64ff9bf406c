import type { Values } from './expression/value.ts';

const PLACEHOLDER = /\{\{\s*([\p{L}_][\p{L}\p{Nd}_]*)\s*(?::\s*(\d{1,2})\s*)?\}\}/gu;

/** Puts numbers in place of `{{name}}` and, with a fixed number of decimals, of `{{name:2}}`; unknown names stay. */
export function fillTemplate(text: string, values: Values): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string, decimals: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof value !== 'number') return whole;
    return decimals === undefined ? formatNumber(value) : formatNumber(value, Number(decimals));
  });
}

/** The names that a text asks for, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]!))];
}

/** Six significant digits without idle zeros, or exactly `decimals` decimals; never a power of ten above 1e-12. */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (decimals !== undefined) return withoutMinusZero(value.toFixed(decimals));
  const rounded = Number(value.toPrecision(6));
  const plain = String(rounded);
  if (!plain.includes('e') || Math.abs(rounded) < 1e-12) return withoutMinusZero(plain);
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return rounded.toFixed(Math.min(20, 5 - Math.floor(Math.log10(Math.abs(rounded))))).replace(/0+$/, '');
}

function withoutMinusZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
