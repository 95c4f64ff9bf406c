'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { LanguageChoice } from '#app/_components/shell/language-choice.tsx';
import { applyTheme } from '#app/_components/shell/apply-theme.ts';
import { PREFERENCE_COOKIES, THEMES, type Preferences, type Theme } from '#app/_components/ui/preferences.ts';
import { remember } from '#app/_components/ui/remember.ts';
import { CheckField } from './check-field.tsx';

/** What holds for this browser, at once and without saving. */
export function Appearance({ preferences }: { readonly preferences: Preferences }) {
  const t = useTranslations('settings.appearance');
  const router = useRouter();
  const [chosen, setChosen] = useState(preferences);
  const flip = (name: 'singleKeys' | 'showStreak', value: boolean): void => {
    setChosen({ ...chosen, [name]: value });
    remember(PREFERENCE_COOKIES[name], value ? 'on' : 'off');
    router.refresh();
  };
  return (
    <section className="mt-8">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-sm text-soft">{t('note')}</p>
      <p className="mt-4 mb-2 font-semibold">{t('language')}</p>
      <LanguageChoice label={t('language')} />
      <ThemeField
        theme={chosen.theme}
        onChoose={(theme) => {
          setChosen({ ...chosen, theme });
          applyTheme(theme);
          router.refresh();
        }}
      />
      <CheckField label={t('streak')} checked={chosen.showStreak} onChange={(checked) => flip('showStreak', checked)} />
      <CheckField label={t('keys')} checked={chosen.singleKeys} onChange={(checked) => flip('singleKeys', checked)} />
    </section>
  );
}

type ThemeFieldProps = { readonly theme: Theme; readonly onChoose: (theme: Theme) => void };

function ThemeField({ theme, onChoose }: ThemeFieldProps) {
  const t = useTranslations();
  const name = useId();
  return (
    <fieldset className="mt-5 mb-3">
      <legend className="mb-2 font-semibold">{t('settings.appearance.theme')}</legend>
      <div className="flex flex-wrap gap-2">
        {THEMES.map((one) => (
          <label key={one} className="option">
            <input type="radio" name={name} checked={one === theme} onChange={() => onChoose(one)} />
            {t(`nav.themes.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
