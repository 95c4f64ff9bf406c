'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { remember } from '#app/_components/ui/remember.ts';
import type { Locale } from '#lib/base/localized.ts';
import { LOCALE_COOKIE, languageTag } from '#lib/i18n/locale.ts';

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', zh: '中文' };

/** Speaks the other language, on the same page. */
export function LanguageSwitch() {
  const t = useTranslations('nav');
  const other: Locale = useLocale() === 'zh' ? 'en' : 'zh';
  const speak = useSpeak();
  return (
    <button type="button" className="button button-quiet px-3" onClick={() => speak(other)}>
      <span className="sr-only">{t('language')} </span>
      <span lang={languageTag(other)}>{LANGUAGE_NAMES[other]}</span>
    </button>
  );
}

/** A function that changes the language of the app, where the learner is. */
export function useSpeak(): (locale: Locale) => void {
  const router = useRouter();
  const [, start] = useTransition();
  return (locale) => {
    remember(LOCALE_COOKIE, locale);
    start(() => router.refresh());
  };
}
