import type { Locale, Localized } from './localized.ts';

/** A text changed in each language. */
export function mapLocalized(text: Localized, change: (text: string, locale: Locale) => string): Localized {
  return { en: change(text.en, 'en'), zh: change(text.zh, 'zh') };
}
