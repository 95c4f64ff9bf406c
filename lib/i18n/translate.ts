import { createTranslator } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import { CATALOGUES } from './catalogue.ts';

/** A translator for code outside React: `translatorOf('en')('errors.internal.fix')`. */
export function translatorOf(locale: Locale) {
  return createTranslator({ locale, messages: CATALOGUES[locale] });
}
