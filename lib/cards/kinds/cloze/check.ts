import { LOCALES } from '#lib/base/localized.ts';
import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { ClozeCard } from './card.ts';
import { clozeParts, clozeSides } from './cloze-sides.ts';

/** A cloze must hide something, and as many parts in one language as in the other. */
export const clozeCheck: CardCheck<ClozeCard> = {
  findings: (card) => {
    const parts = { en: clozeParts(card.text.en), zh: clozeParts(card.text.zh) };
    const nothing = LOCALES.filter((locale) => parts[locale].every((part) => part.text === '')).map(
      (locale): CardFinding => ({
        code: 'cloze',
        what: 'nothing is hidden in this text',
        fix: 'put what is asked for in {{…}}',
        path: ['text', locale],
      }),
    );
    if (nothing.length > 0 || parts.en.length === parts.zh.length) return nothing;
    const what = `English hides ${parts.en.length} parts, Chinese ${parts.zh.length}`;
    return [{ code: 'cloze', what, fix: 'hide the same in both languages', path: ['text', 'zh'] }];
  },
  shown: () => (text) => {
    const { front, back } = clozeSides(text);
    return front === back ? [text] : [front, back];
  },
};
