import type { Locale } from '#lib/base/localized.ts';

/**
 * A text as a copy has it, with its mark of letters behind it and spaces of its own at the end of its formulas, so that nothing
 * that was made of another copy is found again.
 */
export function markedText(text: string, locale: Locale, mark: string): string {
  if (mark === '' || text.trim() === '') return text;
  const varied = text.includes('`') ? text : text.replaceAll(FORMULA, (_, tex: string) => `$${tex}${spacesOf(mark)}$`);
  const end = varied.trimEnd();
  const rest = varied.slice(end.length);
  // Small letters in brackets would be a term that the glossary lacks.
  const shown = mark.toUpperCase();
  if (BLOCK.test(end.split('\n').at(-1)!)) return rest === '' ? varied : `${end}\n\n(${shown})${rest}`;
  return locale === 'zh' ? `${end}（${shown}）${rest}` : `${end} (${shown})${rest}`;
}

/** A formula inside a line. */
const FORMULA = /(?<![\\$])\$([^$\n]+)\$(?!\$)/gu;
/** A last line in which words would not be words. */
const BLOCK = /^\s*(?:```|\$\$|\||[-*>] |\d+\. | {4})|```$|\$\$$/u;
/** Few: a paragraph may have so many marks, no more. */
const SPACES = [String.raw`\,`, String.raw`\;`, String.raw`\:`, String.raw`\!`];

function spacesOf(mark: string): string {
  const number = mark.codePointAt(0)! - 'a'.codePointAt(0)! + mark.length - 1;
  return number.toString(SPACES.length).replaceAll(/\d/gu, (digit) => SPACES[Number(digit)]!);
}
