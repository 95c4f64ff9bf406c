import { isIdle, unitsOf } from './words.ts';

/** Where a term can stand: what something is called, its other names, its Chinese in Latin letters, what it says. */
export const FIELDS = ['title', 'names', 'pinyin', 'body'] as const;

export type Field = (typeof FIELDS)[number];

/** Before the syllables of Chinese, and before their first letters: no word comes near a term that begins so. */
export const PINYIN_MARKS = { whole: "'", initials: '"' } as const;

/** The terms of a title or of a name: characters of Chinese by themselves and each two that stand together. */
export function nameTerms(text: string): readonly string[] {
  return unitsOf(text).flatMap((unit) => {
    if (unit.kind === 'sign') return [unit.sign];
    if (unit.kind === 'han') return [...Array.from(unit.run), ...pairsOf(unit.run)];
    return unit.parts.length > 1 ? [...unit.parts, unit.whole] : unit.parts;
  });
}

/** The terms of what something says: its words, its signs, and each two characters of Chinese that stand together. */
export function bodyTerms(text: string): readonly string[] {
  return unitsOf(text).flatMap((unit) => {
    if (unit.kind === 'sign') return [unit.sign];
    if (unit.kind === 'han') return pairsOf(unit.run);
    const kept = unit.parts.filter((part) => !isIdle(part) && !/^\d+$/u.test(part));
    return unit.parts.length > 1 ? [...kept, unit.whole] : kept;
  });
}

/** The terms of syllables of Chinese: whole and by their first letters, from each of them on. */
export function pinyinTerms(syllables: readonly string[]): readonly string[] {
  return syllables.flatMap((_, from) => {
    const rest = syllables.slice(from);
    const whole = PINYIN_MARKS.whole + rest.join('');
    return rest.length > 1 ? [whole, PINYIN_MARKS.initials + rest.map(([first]) => first).join('')] : [whole];
  });
}

/** Each two characters that stand beside each other. */
export function pairsOf(run: string): readonly string[] {
  const signs = Array.from(run);
  return signs.slice(1).map((sign, at) => signs[at]! + sign);
}

/** Whether a term is Chinese characters. */
export function isHan(term: string): boolean {
  return /^\p{Script=Han}/u.test(term);
}
