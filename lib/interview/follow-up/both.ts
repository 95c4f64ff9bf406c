import { LOCALES, type Localized } from '#lib/base/localized.ts';

/** A text in both languages. */
export function both(en: string, zh: string): Localized {
  return { en, zh };
}

/** The text with `{name}` replaced, in each language by what has that language. */
export function filled(text: Localized, values: Readonly<Record<string, Localized | string>>): Localized {
  const [en, zh] = LOCALES.map((locale) =>
    text[locale].replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'string' ? value : value[locale];
    }),
  );
  return both(en ?? '', zh ?? '');
}
