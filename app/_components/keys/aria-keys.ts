import { OPTION_KEYS } from '#lib/study/settings/review-keys.ts';

/** A key of the review as `aria-keyshortcuts` names it: with Shift where a card’s options have the letter alone. */
export function ariaKeys(key: string): string {
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  return OPTION_KEYS.includes(key) ? `Shift+${key}` : key;
}
