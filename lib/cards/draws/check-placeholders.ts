import { LOCALES, type Localized } from '#lib/base/localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import { drawnNames } from './check-draws.ts';
import type { DrawFields } from './draw-fields.ts';

type Path = CardFinding['path'];

/** Each placeholder in the texts of a card must be drawn or derived, and be in both languages. */
export function checkPlaceholders(card: DrawFields): CardFinding[] {
  const names = drawnNames(card);
  return textsIn(card, []).flatMap(({ text, path }) => checkText(text, names, path));
}

// What a cloze hides stands in the same braces.
const MARKED_FIELDS: ReadonlySet<unknown> = new Set(['text']);

function textsIn(value: unknown, path: Path): { readonly text: Localized; readonly path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalized(value)) return path.length === 1 && MARKED_FIELDS.has(path[0]) ? [] : [{ text: value, path }];
  const steps: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => textsIn((value as Readonly<Record<string | number, unknown>>)[step], [...path, step]));
}

function isLocalized(value: object): value is Localized {
  const texts = value as Readonly<Record<string, unknown>>;
  return LOCALES.every((locale) => typeof texts[locale] === 'string');
}

/** A text with more characters is refused for its length alone. */
const LONGEST_TEXT = 20_000;

function checkText(text: Localized, names: readonly string[], path: Path): CardFinding[] {
  if (LOCALES.some((locale) => text[locale].length > LONGEST_TEXT)) return [];
  const asked = { en: placeholdersOf(text.en), zh: placeholdersOf(text.zh) };
  const unknown = LOCALES.flatMap((locale) =>
    asked[locale]
      .filter((name) => !names.includes(name))
      .map((name): CardFinding => ({
        code: 'placeholder',
        what: `{{${name}}} is neither drawn nor derived`,
        fix: names.length > 0 ? `use ${names.join(', ')}` : 'draw it, or write it without braces',
        path: [...path, locale],
        at: { words: `{{${name}` },
      })),
  );
  const differ = asked.en
    .filter((name) => !asked.zh.includes(name))
    .concat(asked.zh.filter((name) => !asked.en.includes(name)));
  if (unknown.length > 0 || differ.length === 0) return unknown;
  const what = `{{${differ[0]}}} is in one language only`;
  return [{ code: 'placeholder', what, fix: 'use the same numbers in both', path: [...path, 'zh'] }];
}
