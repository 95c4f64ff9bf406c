import { LOCALES } from '#lib/base/localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { isSame } from '#lib/cards/expression/rounding.ts';
import type { Value } from '#lib/cards/expression/value.ts';
import { formatValue, plainPlaceholdersOf } from '#lib/cards/template.ts';
import type { NumericDraw } from './check-answers.ts';
import type { NumericCard } from './card.ts';

/** A solution prints no more digits than four, or than the question asks for; whole numbers are whole. */
export function checkDigits(card: NumericCard, draws: readonly NumericDraw[]): CardFinding[] {
  const most = Math.max(4, ...draws.flatMap(({ questions }) => questions.flatMap(askedDigits)));
  return LOCALES.flatMap((locale) =>
    plainPlaceholdersOf(card.solution[locale]).flatMap((name): CardFinding[] => {
      const ugly = draws.find(({ values }) => digitsOf(values[name]) > most);
      if (!ugly) return [];
      const what = `{{${name}}} prints as ${formatValue(ugly.values[name]!)}: more digits than are asked for`;
      const path = ['solution', locale];
      return [{ code: 'digits', what, fix: `write {{${name}:2}}`, path, at: { words: `{{${name}` } }];
    }),
  );
}

/** So many significant digits a question asks for: all of an exact answer, else as many as its tolerance tells apart. */
function askedDigits({ expected, tolerances }: NumericDraw['questions'][number]): readonly number[] {
  return expected.map((one, at) => {
    const tolerance = tolerances[at]!;
    if (tolerance === 0 || one === 0) return digitsOf(one);
    return Math.ceil(Math.log10(Math.abs(one) / tolerance));
  });
}

function digitsOf(value: Value | undefined): number {
  if (value === undefined) return 0;
  if (typeof value !== 'number') return Math.max(0, ...value.map(digitsOf));
  if (!Number.isFinite(value) || isSame(value, Math.round(value))) return 0;
  return Number(value.toPrecision(6)).toExponential().replace(/e.*$/u, '').replaceAll(/\D/gu, '').length;
}
