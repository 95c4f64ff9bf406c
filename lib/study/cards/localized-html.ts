import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import { renderMarkdown } from '#lib/packs/markdown/markdown.ts';

/**
 * HTML made on the server from a pack’s Markdown and sanitised, in each language or in the one that its text has; formulas
 * are KaTeX with MathML.
 */
export type LocalizedHtml = Localized;

/** A pack’s Markdown in each language as HTML that is safe to show. */
export function localizedHtml(text: Localized): LocalizedHtml {
  return mapLocalized(text, renderMarkdown);
}
