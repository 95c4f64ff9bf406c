import { actionOf, isBindable, keyOf, type KeyAction, type ReviewKeys } from '#lib/study/settings/review-keys.ts';

/** A key press, as far as choosing a key cares. */
export type CapturedPress = {
  readonly key: string;
  /** Whether Ctrl, Alt or Meta is down. */
  readonly modified: boolean;
  /** The key belongs to an input method, or to the press that began it all. */
  readonly foreign: boolean;
};

/** Why a key cannot be given to an action. */
export type KeyRefusal =
  | { readonly kind: 'modified' }
  | { readonly kind: 'reserved'; readonly key: string }
  | { readonly kind: 'taken'; readonly key: string; readonly by: KeyAction };

/** What a key press came to while a new key was awaited. */
export type Capture =
  | { readonly kind: 'waiting' | 'cancelled' }
  | { readonly kind: 'refused'; readonly refusal: KeyRefusal }
  | { readonly kind: 'chosen'; readonly key: string };

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);

/** Reads a key press as the new key of `action`: Escape cancels, and what cannot be a key is refused with the reason. */
export function capture(
  { key: pressed, modified, foreign }: CapturedPress,
  action: KeyAction,
  keys: ReviewKeys,
): Capture {
  if (foreign || MODIFIERS.has(pressed)) return { kind: 'waiting' };
  if (modified) return { kind: 'refused', refusal: { kind: 'modified' } };
  if (pressed === 'Escape') return { kind: 'cancelled' };
  const key = keyOf(pressed);
  if (!isBindable(key)) return { kind: 'refused', refusal: { kind: 'reserved', key: pressed } };
  const by = actionOf(keys, key);
  if (by !== null && by !== action) return { kind: 'refused', refusal: { kind: 'taken', key, by } };
  return { kind: 'chosen', key };
}
