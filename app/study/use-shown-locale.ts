import { useLocale } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { SessionState } from './session-state.ts';

/** The learner’s language, or the other one while the card is flipped. */
export function useShownLocale({ flipped }: Pick<SessionState, 'flipped'>): Locale {
  const ours = useLocale();
  if (!flipped) return ours;
  return ours === 'en' ? 'zh' : 'en';
}
