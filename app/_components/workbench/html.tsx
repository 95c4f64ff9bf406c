import type { Locale } from '#lib/base/localized.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/views.ts';

/** Text of a pack in the learner’s language, as the server sanitised it. */
export function PackHtml({ html, locale }: { readonly html: LocalizedHtml; readonly locale: Locale }) {
  // Made and sanitised by the server from the pack’s Markdown; nothing of a learner’s gets in here.
  return (
    <div className="prose wb-prose" lang={languageTag(locale)} dangerouslySetInnerHTML={{ __html: html[locale] }} />
  );
}
