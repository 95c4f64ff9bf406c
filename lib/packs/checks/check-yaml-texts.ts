import { LOCALES } from '#lib/base/localized.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { shownBy } from '#lib/cards/check-card.ts';
import { checkInlineText, checkPlainText, checkText } from './check-text.ts';
import { compareLanguages } from './compare-languages.ts';
import { textOverLimit } from '#lib/packs/markdown/text-limits.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { valueAt } from '#lib/packs/format/schema-problems.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** Checks every text in two languages of a YAML file, or of one card in it as that card shows it. */
export function checkYamlTexts(
  source: YamlSource,
  glossary: Glossary,
  only?: { readonly card: CardSpec; readonly path: YamlPath },
): Problem[] {
  const base = only?.path ?? [];
  const shownAs = only ? shownBy(only.card) : (text: string): readonly string[] => [text];
  return textsIn(valueAt(source.data, base), base).flatMap(({ text, path }) => [
    ...compareLanguages(text).map(({ locale, finding, offset }) =>
      source.problemNear(finding, [...path, locale], nearest(text[locale], offset, text[locale])),
    ),
    ...LOCALES.flatMap((locale) => {
      const check = checkOf(path);
      const written = text[locale];
      // What is beyond a limit as it was written is not filled in first.
      const shapes = textOverLimit(written) ? [written] : shownAs(written);
      const problems = shapes.flatMap((shown) =>
        check(shown, locale, glossary).map(({ finding, offset }) =>
          source.problemNear(finding, [...path, locale], nearest(shown, offset, written)),
        ),
      );
      return distinct(problems);
    }),
  ]);
}

function textsIn(value: unknown, path: YamlPath): { text: Localized; path: YamlPath }[] {
  // Code, which is checked where exercises are.
  if (path.at(-1) === 'signature') return [];
  if (isLocalized(value)) return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => textsIn(valueAt(value, [step]), [...path, step]));
}

function isLocalized(value: unknown): value is Localized {
  return LOCALES.every((locale) => typeof valueAt(value, [locale]) === 'string');
}

const PLAIN_FIELDS: ReadonlySet<unknown> = new Set(['title', 'summary', 'unit', 'description']);

/** Texts of exercises that the page shows with code marked and nothing else. */
function isInline(path: YamlPath): boolean {
  const [area, , field] = path;
  return (area === 'mistakes' && field === 'explanation') || (area === 'regimes' && field === 'throws');
}

function checkOf(path: YamlPath): typeof checkText {
  if (isInline(path)) return checkInlineText;
  const isFigure = path.includes('figure') || path.includes('backFigure');
  if (isFigure && path.at(-1) !== 'description') return checkLabel;
  return isFigure || PLAIN_FIELDS.has(path.at(-1)) ? checkPlainText : checkText;
}

/** A label of a figure is plain but for its formulas, which are checked where the figure is. */
const checkLabel: typeof checkText = (text, locale, glossary) =>
  checkPlainText(
    text.replaceAll(/\$[^$]*\$/gu, (formula) => 'x'.repeat(formula.length)),
    locale,
    glossary,
  );

// What is shown differs from what was written where numbers or marks were put in, so the words around are looked for.
function nearest(shown: string, offset: number, written: string): { words: string; offset: number } {
  if (shown === written) {
    const lineStart = shown.lastIndexOf('\n', offset - 1) + 1;
    const lineEnd = shown.indexOf('\n', offset);
    return { words: shown.slice(lineStart, lineEnd === -1 ? undefined : lineEnd), offset: offset - lineStart };
  }
  for (const [before, after] of [
    [10, 10],
    [4, 4],
    [0, 4],
    [0, 2],
  ] as const) {
    const words = shown.slice(Math.max(0, offset - before), offset + after);
    if (words.trim() !== '' && written.includes(words)) return { words, offset: Math.min(before, offset) };
  }
  return { words: '', offset: 0 };
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.line}:${problem.column}:${problem.code}`, problem]));
  return [...seen.values()];
}
