import type { Catalogue } from './catalogue.ts';
import type { Locale } from '#lib/base/localized.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}
