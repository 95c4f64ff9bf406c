'use client';

import { useLocale } from 'next-intl';
import { LOCALES } from '#lib/base/localized.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import { LANGUAGE_NAMES, useSpeak } from './language-switch.tsx';

/** A button for each language, in its own words. */
export function LanguageChoice({ label }: { readonly label: string }) {
  const locale = useLocale();
  const speak = useSpeak();
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {LOCALES.map((one) => (
        <button
          key={one}
          type="button"
          lang={languageTag(one)}
          className={one === locale ? 'button border-accent bg-accent-ground text-accent-strong' : 'button'}
          aria-pressed={one === locale}
          onClick={() => speak(one)}
        >
          {one === locale && <span aria-hidden="true">✓</span>}
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
