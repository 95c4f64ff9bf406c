import { LOCALES, type Locale } from '#lib/base/localized.ts';

/** Anything that is plain data as lines of text in one language: lists are numbered, long rows of numbers thinned. */
export function outline(value: unknown, locale: Locale, indent = ''): string[] {
  if (Array.isArray(value)) return listLines(value, locale, indent);
  if (typeof value === 'number') return [indent + shortNumber(value)];
  if (typeof value !== 'object' || value === null) return [indent + String(value)];
  if (isLocalized(value))
    return value[locale]
      .trim()
      .split('\n')
      .map((line) => indent + plainClozes(line));
  return Object.entries(value).flatMap(([key, inner]) =>
    under(`${key}:`, outline(inner, locale, `${indent}  `), indent),
  );
}

/** A cloze as it is marked for the renderer, with gaps and uncovered parts that can be seen in plain text. */
export function plainClozes(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\(cloze:hidden\)/gu, (_, hint: string) => `[____${hint === '…' ? '' : ` ${hint}`}]`)
    .replaceAll(/\[([^\]]*)\]\(cloze:shown\)/gu, '[$1]');
}

/** So many rows of numbers show what a curve does. */
const ROWS = 13;

function listLines(list: readonly unknown[], locale: Locale, indent: string): string[] {
  if (list.every((item) => typeof item === 'number')) return [indent + list.map(shortNumber).join(', ')];
  const isTable = list.length > ROWS && list.every((item) => Array.isArray(item));
  const shown = isTable ? thinned(list) : list;
  return shown.flatMap((item, index) =>
    under(isTable ? '·' : `${index + 1}.`, outline(item, locale, `${indent}  `), indent),
  );
}

function thinned(list: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: ROWS }, (_, index) => list[Math.round((index * (list.length - 1)) / (ROWS - 1))]);
}

// What fits into one line stands beside its name.
function under(name: string, lines: readonly string[], indent: string): string[] {
  const [only] = lines;
  if (lines.length === 0) return [];
  return lines.length === 1 && only !== undefined
    ? [`${indent}${name} ${only.trimStart()}`]
    : [`${indent}${name}`, ...lines];
}

function shortNumber(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(Number(value.toPrecision(10))) : String(value);
}

function isLocalized(value: object): value is Readonly<Record<Locale, string>> {
  return LOCALES.every((locale) => typeof (value as Record<string, unknown>)[locale] === 'string');
}
