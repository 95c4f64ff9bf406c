import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';

/** The cookie that remembers the learner’s language. */
export const LOCALE_COOKIE = 'locale';

/** The language to speak: the cookie’s if it is one of ours, else the first of ours in Accept-Language, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const known = LOCALES.find((locale) => locale === cookie);
  if (known) return known;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(';q=');
      return { language: tag.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wanted) {
    const locale = LOCALES.find((candidate) => candidate === language);
    if (locale) return locale;
  }
  return 'en';
}

/** The BCP 47 tag for `lang` attributes and formats. */
export function languageTag(locale: Locale): 'en' | 'zh-CN' {
  return locale === 'zh' ? 'zh-CN' : 'en';
}

/** The BCP 47 tag of what a text says in a language: its own, where it is in one language only. */
export function languageOf(text: Localized, locale: Locale): string {
  return text.language ?? languageTag(locale);
}
