import { LOCALES, type Locale } from '#lib/base/localized.ts';
import { errorText, type ErrorCode } from '#lib/i18n/error-text.ts';
import { languageTag } from '#lib/i18n/locale.ts';

/** A page for somebody who is not let in, in both languages, `first` before the other one: it may load nothing of the app. */
export function refusalPage(
  code: ErrorCode,
  values: Readonly<Record<string, string>>,
  { first, nonce }: { readonly first: Locale; readonly nonce: string },
): string {
  const sections = LOCALES.toSorted((one, other) => Number(other === first) - Number(one === first)).map((locale) => {
    const { message, fix } = errorText(locale, code, values);
    return `<section lang="${languageTag(locale)}"><h1>${escaped(message)}</h1><p>${escaped(fix)}</p></section>`;
  });
  return `<!doctype html><html lang="${languageTag(first)}"><meta charset="utf-8"><title>Gradus</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style nonce="${nonce}">body{font:1.05rem/1.55 system-ui,sans-serif;max-width:38rem;margin:4rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
h1{font-size:1.35rem;line-height:1.3}section+section{margin-top:2.5rem}</style>
<main>${sections.join('')}</main></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
