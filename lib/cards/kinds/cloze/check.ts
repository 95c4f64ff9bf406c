import { LOCALES } from '#lib/base/localized.ts';
import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { drawnNames } from '#lib/cards/draws/check-draws.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import type { ClozeCard } from './card.ts';
import { bracedParts, clozeNumbers, clozeParts, clozeSides, withOnly } from './cloze-sides.ts';

/** A cloze must hide something, and the same parts in one language as in the other. */
export const clozeCheck: CardCheck<ClozeCard> = {
  findings: (card) => {
    const parts = { en: clozeParts(card.text.en), zh: clozeParts(card.text.zh) };
    const nothing = LOCALES.flatMap((locale): CardFinding[] => {
      const empty = parts[locale].find((part) => part.text === '');
      if (parts[locale].length > 0 && !empty) return [];
      const what = empty?.number ? `nothing is hidden under ${empty.number}` : 'nothing is hidden in this text';
      return [{ code: 'cloze', what, fix: 'put what is asked for in {{…}}', path: ['text', locale] }];
    });
    if (nothing.length > 0) return nothing;
    const unmarked = checkOtherBraces(card);
    return unmarked.length > 0 ? unmarked : checkSameParts(card);
  },
  shown: () => (text) => {
    const numbers = clozeNumbers(text);
    const texts = numbers.length > 0 ? numbers.map((number) => withOnly(text, number)) : [text];
    return [...new Set(texts.flatMap((one) => Object.values(clozeSides(one))))];
  },
};

/** In a text with numbers, what has none can only be a value. */
function checkOtherBraces(card: ClozeCard): CardFinding[] {
  const names = drawnNames(card);
  return LOCALES.flatMap((locale) => {
    const text = card.text[locale];
    if (clozeNumbers(text).length === 0) return [];
    return bracedParts(text)
      .filter(({ number, start, end }) => {
        const [name] = placeholdersOf(text.slice(start, end));
        return number === null && (name === undefined || !names.includes(name));
      })
      .map(({ start, end }): CardFinding => ({
        code: 'cloze',
        what: `${text.slice(start, end)} has no number, others of this text have one`,
        fix: 'write {{c1::…}}, or draw what it names',
        path: ['text', locale],
        at: { words: text.slice(start, end) },
      }));
  });
}

function checkSameParts({ text }: ClozeCard): CardFinding[] {
  const hidden = (locale: 'en' | 'zh', number: string | null): number =>
    clozeParts(text[locale]).filter((part) => part.number === number).length;
  const numbers = [null, ...new Set(LOCALES.flatMap((locale) => clozeNumbers(text[locale])))];
  const differs = numbers.find((number) => hidden('en', number) !== hidden('zh', number));
  if (differs === undefined) return [];
  const under = differs === null ? '' : ` under ${differs}`;
  const what = `English hides ${hidden('en', differs)} parts${under}, Chinese ${hidden('zh', differs)}`;
  return [{ code: 'cloze', what, fix: 'hide the same in both languages', path: ['text', 'zh'] }];
}
