import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** With fewer cards to choose in, a share says nothing. */
const FEWEST = 3;
const SHARE = 1 / 3;
/** Nobody sees that an option is longer by less. */
const SEEN = 1.1;

/** Packs in which the right option is the longest so often that its length gives it away. */
export function longestProblems(packs: readonly ParsedPack[]): Problem[] {
  return packs.flatMap(({ concepts, source }) => {
    const cards = concepts.flatMap((concept) => concept.cards.map(({ spec }) => spec)).filter(hasOneRight);
    if (!source || cards.length < FEWEST) return [];
    return LOCALES.flatMap((locale) => {
      const longest = cards.filter((card) => rightIsLongest(card, locale)).map(({ id }) => id);
      if (longest.length <= cards.length * SHARE) return [];
      const language = locale === 'en' ? 'English' : 'Chinese';
      const what = `in ${language} the right option is the longest in ${longest.length} of ${cards.length} cards: ${longest.join(', ')}`;
      const fix = 'shorten right options, or write wrong ones as fully';
      return [source.problem({ code: 'right-is-longest', what, fix }, ['id'])];
    });
  });
}

type Option = { readonly text: Localized; readonly correct: boolean };

function optionsOf(card: CardSpec): readonly Option[] {
  const lists = ['options', 'reasons'].map((name) => (card as unknown as Record<string, unknown>)[name]);
  const list: unknown = lists.find(Array.isArray);
  return (Array.isArray(list) ? (list as readonly Partial<Option>[]) : []).filter(
    (option): option is Option => option.text !== undefined && option.correct !== undefined,
  );
}

function hasOneRight(card: CardSpec): boolean {
  return optionsOf(card).filter(({ correct }) => correct).length === 1;
}

function rightIsLongest(card: CardSpec, locale: Locale): boolean {
  const lengths = (right: boolean): number[] =>
    optionsOf(card).flatMap(({ text, correct }) => (correct === right ? [shownLength(text[locale])] : []));
  return Math.min(...lengths(true)) > Math.max(...lengths(false)) * SEEN + 1;
}

// About what is seen of it: commands of formulas, marks and spaces are not.
function shownLength(text: string): number {
  return text.replaceAll(/\\[a-zA-Z]+/gu, ' ').replaceAll(/[$`{}\\*\s]/gu, '').length;
}
