import { hashText } from '#lib/base/prng.ts';
import type { Quiz } from './quiz.ts';

/** Digits that are not mistaken for each other on paper: no I, L, O or U (D. Crockford’s base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code on a printed quiz: its seed (7 digits), a dash, and 4 digits that say which cards it has, in which order and as they
 * were written. Two quizzes of one seed have the same code by chance once in a million.
 */
export function checkCode({ seed, questions }: Pick<Quiz, 'seed' | 'questions'>): string {
  const check = hashText(questions.map(({ cardId, print }) => `${cardId}@${print}`).join(' ')) >>> 12;
  return `${digitsOf(seed, 7)}-${digitsOf(check, 4)}`;
}

/** A code as somebody types it, in the form of `checkCode`; null for what can be none. */
export function readCheckCode(text: string): string | null {
  const digits = text.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll(/[IL]/gu, '1').replaceAll('O', '0');
  const isCode = /^[0-9A-HJKMNP-TV-Z]{11}$/u.test(digits);
  return isCode ? `${digits.slice(0, 7)}-${digits.slice(7)}` : null;
}

function digitsOf(number: number, length: number): string {
  let [rest, text] = [number, ''];
  for (let at = 0; at < length; at += 1) {
    text = DIGITS[rest % 32]! + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
