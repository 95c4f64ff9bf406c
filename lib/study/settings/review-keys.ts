import { RATINGS } from '#lib/srs/rating.ts';

/** What can be asked for in the review by one key, in the order in which the keys are listed. */
export const KEY_ACTIONS = [
  'show',
  ...RATINGS,
  'undo',
  'flip',
  'source',
  'info',
  'bury',
  'suspend',
  'forget',
  'due',
  'keys',
  // Last, so that a key that a learner gave to something else before they were there stays with it.
  'dontKnow',
  'note',
  'flag',
  'ownNote',
] as const;

export type KeyAction = (typeof KEY_ACTIONS)[number];

/** The key of every action: the character that it writes, small where there are small and capital ones. */
export type ReviewKeys = Readonly<Record<KeyAction, string>>;

/** Anki’s keys, and our own for what Anki’s review does not have. */
export const DEFAULT_REVIEW_KEYS: ReviewKeys = {
  show: ' ',
  again: '1',
  hard: '2',
  good: '3',
  easy: '4',
  undo: 'u',
  flip: 'b',
  source: 'e',
  info: 'i',
  bury: '-',
  suspend: '@',
  forget: 'f',
  due: 'd',
  keys: '?',
  dontKnow: '0',
  note: 'n',
  flag: 'r',
  ownNote: 'm',
};

/** These letters choose an option while a card shows some; with Shift they are then what they are else. */
export const OPTION_KEYS: readonly string[] = ['a', 'b', 'c', 'd'];

/** How a key press is kept and compared, so that neither Shift nor Caps Lock matters to a letter. */
export function keyOf(pressed: string): string {
  return pressed.toLowerCase();
}

/** Whether a key can be given to an action: one that writes a character. Enter, Tab, Escape and the arrows write none. */
export function isBindable(key: string): boolean {
  return key === keyOf(key) && /^[^\p{Cc}\p{Cf}\p{Cs}]$/u.test(key);
}

/** The action that a key has; null when it has none. */
export function actionOf(keys: ReviewKeys, key: string): KeyAction | null {
  return KEY_ACTIONS.find((action) => keys[action] === key) ?? null;
}
