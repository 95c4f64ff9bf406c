import type { Locale, Localized } from './localized.ts';

/** A text changed in each language; one in one language stays so. */
export function mapLocalized(text: Localized, change: (text: string, locale: Locale) => string): Localized {
  const changed = { en: change(text.en, 'en'), zh: change(text.zh, 'zh') };
  return text.language === undefined ? changed : { ...changed, language: text.language };
}
