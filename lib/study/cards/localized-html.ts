import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { renderMarkdown } from '#lib/packs/markdown/markdown.ts';

/** HTML made on the server from a pack’s Markdown and sanitised; formulas are KaTeX with MathML. */
export type SafeHtml = string;

export type LocalizedHtml = Readonly<Record<Locale, SafeHtml>>;

/** A pack’s Markdown in each language as HTML that is safe to show. */
export function localizedHtml(text: Localized): LocalizedHtml {
  return Object.fromEntries(LOCALES.map((locale) => [locale, renderMarkdown(text[locale])])) as Record<Locale, string>;
}
