import type { Locale } from '#lib/base/localized.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';

type HtmlProps = {
  readonly html: LocalizedHtml;
  readonly locale: Locale;
  readonly className?: string;
};

/** Text of a pack, marked with its language. The server made it from Markdown and sanitised it. */
export function Html({ html, locale, className = '' }: HtmlProps) {
  return (
    <div
      className={`prose ${className}`}
      lang={languageOf(html, locale)}
      dangerouslySetInnerHTML={{ __html: html[locale] }}
    />
  );
}
