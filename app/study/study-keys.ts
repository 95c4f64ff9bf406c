import type { Rating } from '#lib/srs/rating.ts';

/** A key press, as far as the review cares. */
export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** The key belongs to an input method that is composing. */
  readonly composing: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** Where it was pressed: in a field for text, in one that is still empty, on an option, on a button or link, or elsewhere. */
  readonly on: 'text' | 'empty-text' | 'option' | 'control' | 'page';
};

/** Where the review is. */
export type KeyPlace = {
  readonly phase: 'prompt' | 'answer' | 'done';
  /** How many options the card shows. */
  readonly options: number;
  /** Whether keys without a modifier act; Space and Enter always do. */
  readonly singleKeys: boolean;
};

/** What a key asks for. `proceed` shows or checks the answer, or gives the proposed rating. */
export type StudyCommand =
  | { readonly type: 'proceed' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: 'choose'; readonly option: number }
  | { readonly type: 'undo' | 'suspend' | 'bury' | 'forget' | 'due' | 'source' | 'info' | 'flip' | 'keys' };

const RATING_KEYS: ReadonlyMap<string, Rating> = new Map([
  ['1', 'again'],
  ['2', 'hard'],
  ['3', 'good'],
  ['4', 'easy'],
]);

const CARD_KEYS: ReadonlyMap<string, Exclude<StudyCommand['type'], 'proceed' | 'rate' | 'choose'>> = new Map([
  ['u', 'undo'],
  ['e', 'source'],
  ['@', 'suspend'],
  ['-', 'bury'],
  ['f', 'forget'],
  ['d', 'due'],
  ['i', 'info'],
  ['b', 'flip'],
  ['?', 'keys'],
]);

/**
 * The command of a key press; null when it has none here, so that the browser or an input method may have it. While a
 * card shows options, a to d choose one of them, and Shift+B and Shift+D do what b and d do else. In a text, Ctrl+Z is the text’s own, but for
 * one that is still empty.
 */
export function commandOf(press: KeyPress, place: KeyPlace): StudyCommand | null {
  if (press.composing || press.repeat || press.alt) return null;
  if (press.ctrl) return press.key === 'z' && press.on !== 'text' ? { type: 'undo' } : null;
  if (press.key === 'Enter' || press.key === ' ') return proceeds(press, place) ? { type: 'proceed' } : null;
  if (press.on === 'text' || press.on === 'empty-text' || !place.singleKeys) return null;
  return letterCommand(press.key, place);
}

function proceeds({ key, on }: KeyPress, { phase }: KeyPlace): boolean {
  if (phase === 'done' || on === 'control') return false;
  if (on === 'page') return true;
  // A space belongs to the text, and on an option it chooses.
  return key === 'Enter';
}

function letterCommand(key: string, { phase, options }: KeyPlace): StudyCommand | null {
  const rating = RATING_KEYS.get(key);
  if (rating !== undefined) return phase === 'answer' ? { type: 'rate', rating } : null;
  if (phase === 'prompt') {
    const option = 'abcd'.slice(0, options).indexOf(key);
    if (option >= 0) return { type: 'choose', option };
    // Meant for an option that is not there, most likely.
    if (options > 0 && key === 'd') return null;
  }
  const type = CARD_KEYS.get(key === '-' || key === '@' ? key : key.toLowerCase());
  if (type === undefined) return null;
  return phase === 'done' && type !== 'undo' && type !== 'keys' ? null : { type };
}
