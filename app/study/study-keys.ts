import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { actionOf, keyOf, OPTION_KEYS, type KeyAction, type ReviewKeys } from '#lib/study/settings/review-keys.ts';

/** A key press, as far as the review cares. */
export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  /** Held: what a key does elsewhere, it does in a text, too. */
  readonly alt: boolean;
  /** The key belongs to an input method that is composing. */
  readonly composing: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** Where it was pressed: in a field for text, in one in which nothing was ever typed, on an option or a step of an order, on a button or link, or elsewhere. */
  readonly on: 'text' | 'empty-text' | 'option' | 'control' | 'page';
};

/** Where the review is. */
export type KeyPlace = {
  readonly phase: 'note' | 'prompt' | 'answer' | 'done';
  /** How many options the card shows. */
  readonly options: number;
  /** The key of every action; null while keys without a modifier are off, and only Space and Enter act. */
  readonly keys: ReviewKeys | null;
};

/** What a key asks for. `proceed` shows or checks the answer, or gives the proposed rating. */
export type StudyCommand =
  | { readonly type: 'proceed' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: 'choose'; readonly option: number }
  | { readonly type: Exclude<KeyAction, 'show' | Rating> };

/**
 * The command of a key press; null when it has none here, so that the browser or an input method may have it. Enter
 * proceeds whatever the keys are. While a card shows options, a to d choose one of them, and have their own meaning with
 * Shift. In a text, Ctrl+Z is the text’s own, but for one in which nothing was ever typed; keys are letters there, but with Alt.
 */
export function commandOf(press: KeyPress, place: KeyPlace): StudyCommand | null {
  if (press.composing || press.repeat) return null;
  if (press.ctrl) return press.key === 'z' && press.on !== 'text' ? { type: 'undo' } : null;
  const isText = press.on === 'text' || press.on === 'empty-text';
  if (press.alt) return isText && place.keys !== null ? singleKey(press.key, place, place.keys) : null;
  if (press.key === 'Enter') return press.on === 'control' ? null : meant('show', place);
  // A space belongs to a text, chooses an option and presses a button.
  if (press.key === ' ' && press.on !== 'page') return null;
  if (isText) return null;
  if (place.keys === null) return press.key === ' ' ? meant('show', place) : null;
  return singleKey(press.key, place, place.keys);
}

function singleKey(key: string, place: KeyPlace, keys: ReviewKeys): StudyCommand | null {
  if (place.phase === 'prompt' && place.options > 0 && OPTION_KEYS.includes(key)) {
    const option = OPTION_KEYS.indexOf(key);
    // One that is not there is asked for by mistake, most likely.
    return option < place.options ? { type: 'choose', option } : null;
  }
  const action = actionOf(keys, keyOf(key));
  return action && meant(action, place);
}

/** What an action comes to here; null where there is nothing for it to act on. */
function meant(action: KeyAction, { phase }: KeyPlace): StudyCommand | null {
  if (action === 'undo' || action === 'keys') return { type: action };
  if (phase === 'done') return null;
  if (action === 'show' || (action === 'note' && phase === 'note')) return { type: 'proceed' };
  // What is read can be wrong, too.
  if (action === 'flag') return { type: action };
  if (phase === 'note') return null;
  if (action === 'ownNote' && phase !== 'answer') return null;
  if (action === 'dontKnow' && phase === 'answer') return null;
  if (isRating(action)) return phase === 'answer' ? { type: 'rate', rating: action } : null;
  return { type: action };
}

function isRating(action: KeyAction): action is Rating {
  return RATINGS.some((rating) => rating === action);
}
