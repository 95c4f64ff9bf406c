'use client';

import { useLocale } from 'next-intl';
import { LOCALES } from '#lib/base/localized.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import { LANGUAGE_NAMES, useSpeak } from './language-switch.tsx';

/** The languages side by side on a tray, each in its own words. */
export function LanguageSegments({ label }: { readonly label: string }) {
  const locale = useLocale();
  const speak = useSpeak();
  return (
    <div role="group" aria-label={label} className="segments">
      {LOCALES.map((one) => (
        <button
          key={one}
          type="button"
          lang={languageTag(one)}
          className="segment"
          aria-pressed={one === locale}
          onClick={() => speak(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
