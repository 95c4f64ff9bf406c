import type { KeyPress } from '#app/study/study-keys.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import { keyOf, OPTION_KEYS } from '#lib/study/settings/review-keys.ts';

/** What a key asks for in a quiz. */
export type QuizCommand =
  | { readonly type: 'proceed' | 'noIdea' | 'flag' | 'previous' | 'next' | 'handIn' | 'keys' }
  | { readonly type: 'claim'; readonly certainty: Exclude<Certainty, 'none'> }
  | { readonly type: 'choose'; readonly option: number };

export type QuizKeyPlace = {
  /** How many options the question shows. */
  readonly options: number;
  /** Whether certainty is asked. */
  readonly asksCertainty: boolean;
  /** Whether keys without a modifier act. */
  readonly singleKeys: boolean;
};

/** The keys of a quiz, each at what it does. */
export const QUIZ_KEYS = {
  guess: '1',
  fairly: '2',
  certain: '3',
  noIdea: '0',
  flag: 'f',
  previous: 'p',
  next: 'n',
  handIn: 's',
  keys: '?',
} as const;

/**
 * The command of a key press; null when it has none here. Enter proceeds wherever it presses nothing else; a letter or a digit belongs to a
 * text, but with Alt.
 */
export function quizCommandOf(press: KeyPress, place: QuizKeyPlace): QuizCommand | null {
  if (press.composing || press.repeat || press.ctrl) return null;
  const isText = press.on === 'text' || press.on === 'empty-text';
  if (press.key === 'Enter' && !press.alt) return press.on === 'control' ? null : { type: 'proceed' };
  if (!place.singleKeys || press.alt !== isText) return null;
  const key = keyOf(press.key);
  const option = OPTION_KEYS.indexOf(key);
  if (option !== -1) return option < place.options ? { type: 'choose', option } : null;
  const name = NAMES.find((one) => QUIZ_KEYS[one] === key);
  if (name === undefined) return null;
  if (name === 'guess' || name === 'fairly' || name === 'certain') {
    return place.asksCertainty ? { type: 'claim', certainty: name } : null;
  }
  return { type: name };
}

const NAMES = Object.keys(QUIZ_KEYS) as readonly (keyof typeof QUIZ_KEYS)[];
