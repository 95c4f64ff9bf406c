/** The languages every text is written in. */
export const LOCALES = ['en', 'zh'] as const;

/** `en` is English, `zh` simplified Chinese. */
export type Locale = (typeof LOCALES)[number];

/**
 * One text: written in each language; or in one language only, which `language` names then (a BCP 47 tag), and which
 * stands for all of them.
 */
export type Localized = Readonly<Record<Locale, string>> & { readonly language?: string };

/** A text of somebody who writes in one language. */
export function inOneLanguage(text: string, language: string): Localized {
  return { en: text, zh: text, language };
}
