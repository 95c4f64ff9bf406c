/** The languages every text is written in. */
export const LOCALES = ['en', 'zh'] as const;

/** `en` is English, `zh` simplified Chinese. */
export type Locale = (typeof LOCALES)[number];

/** One text, written in each language. */
export type Localized = Readonly<Record<Locale, string>>;
