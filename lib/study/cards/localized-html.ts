import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { renderMarkdown } from '#lib/packs/markdown/markdown.ts';
import type { LocalizedHtml } from '#lib/study/views.ts';

/** A pack’s Markdown in each language as HTML that is safe to show. */
export function localizedHtml(text: Localized): LocalizedHtml {
  return Object.fromEntries(LOCALES.map((locale) => [locale, renderMarkdown(text[locale])])) as Record<Locale, string>;
}
