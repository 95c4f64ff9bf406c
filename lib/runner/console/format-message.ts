import { printValue } from './print-value.ts';

/** The text of a console call: the specifiers of its first argument filled in (%s %d %i %f %j %o %O %c %%), the rest after it. */
export function formatMessage(parts: readonly unknown[]): string {
  const [first, ...rest] = parts;
  if (typeof first !== 'string') return parts.map((part) => printValue(part)).join(' ');
  let used = 0;
  const text = first.replaceAll(/%[sdifjoOc%]/g, (specifier) => {
    if (specifier === '%%') return '%';
    if (used >= rest.length) return specifier;
    used += 1;
    return filledIn(specifier, rest[used - 1]);
  });
  return [text, ...rest.slice(used).map((part) => printValue(part))].join(' ');
}

function filledIn(specifier: string, value: unknown): string {
  switch (specifier) {
    case '%d':
      return typeof value === 'bigint' ? `${value}n` : numberOf(value, Number);
    case '%i':
      return typeof value === 'bigint' ? `${value}n` : numberOf(value, (text) => Number.parseInt(String(text), 10));
    case '%f':
      return numberOf(value, (text) => Number.parseFloat(String(text)));
    case '%j':
      return jsonOf(value);
    // Styles have no place in a report.
    case '%c':
      return '';
    default:
      return printValue(value);
  }
}

function numberOf(value: unknown, read: (value: unknown) => number): string {
  return typeof value === 'object' || typeof value === 'symbol' ? 'NaN' : printValue(read(value));
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    // A cycle, or a bigint.
    return printValue(value);
  }
}
