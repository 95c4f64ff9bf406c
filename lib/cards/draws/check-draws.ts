import { LOCALES, type Localized } from '#lib/base/localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import type { DrawFields } from './draw-fields.ts';

/** What a card draws must have names of its own, ranges with something in them, and formulas that can be read. */
export function checkDraws({ draws = {}, let: lets = {} }: DrawFields): CardFinding[] {
  const derived = Object.keys(lets);
  const known = Object.keys(draws);
  const formulas: CardFinding[] = [];
  for (const [name, text] of Object.entries(lets)) {
    formulas.push(...checkExpression(text, known, ['let', name]));
    known.push(name);
  }
  return [
    ...checkNames(Object.keys(draws), ['draws']),
    ...checkNames(derived, ['let']),
    ...derived
      .filter((name) => Object.hasOwn(draws, name))
      .map((name): CardFinding => ({
        code: 'numeric',
        what: `“${name}” is drawn already`,
        fix: 'choose another name',
        path: ['let', name],
        at: 'key',
      })),
    ...Object.entries(draws).flatMap(([name, draw]): CardFinding[] => {
      if (!('from' in draw) || draw.from < draw.to) return [];
      const what = `the range of “${name}” is empty`;
      return [{ code: 'numeric', what, fix: 'let “to” be above “from”', path: ['draws', name] }];
    }),
    ...formulas,
  ];
}

/** The names that a card’s expressions and texts may use. */
export function drawnNames(card: DrawFields): readonly string[] {
  return [...Object.keys(card.draws ?? {}), ...Object.keys(card.let ?? {})];
}

/** Each placeholder of these texts must be drawn or derived, and be in both languages. */
export function checkPlaceholders(
  card: DrawFields,
  texts: readonly (readonly [Localized, CardFinding['path']])[],
): CardFinding[] {
  const names = new Set(drawnNames(card));
  return texts.flatMap(([text, path]): CardFinding[] => {
    const asked = { en: placeholdersOf(text.en), zh: placeholdersOf(text.zh) };
    const unknown = LOCALES.flatMap((locale) =>
      asked[locale]
        .filter((name) => !names.has(name))
        .map((name): CardFinding => ({
          code: 'placeholder',
          what: `{{${name}}} is neither drawn nor derived`,
          fix: `use ${[...names].join(', ')}`,
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
  });
}
