'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { LanguageChoice } from '#app/_components/shell/language-choice.tsx';
import { applyTheme } from '#app/_components/shell/apply-theme.ts';
import { PREFERENCE_COOKIES, THEMES, type Preferences, type Theme } from '#app/_components/ui/preferences.ts';
import { remember } from '#app/_components/ui/remember.ts';
import { CheckField } from './check-field.tsx';

/** How the app looks in this browser. */
export function Appearance({ preferences }: { readonly preferences: Preferences }) {
  const t = useTranslations('settings.appearance');
  const router = useRouter();
  const [theme, setTheme] = useState(preferences.theme);
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-sm text-soft">{t('note')}</p>
      <p className="mt-4 mb-2 font-semibold">{t('language')}</p>
      <LanguageChoice label={t('language')} />
      <ThemeField
        theme={theme}
        onChoose={(chosen) => {
          setTheme(chosen);
          applyTheme(chosen);
          router.refresh();
        }}
      />
      <PreferenceSwitch name="showStreak" initial={preferences.showStreak} label={t('streak')} />
    </section>
  );
}

type PreferenceSwitchProps = {
  readonly name: 'singleKeys' | 'showStreak';
  readonly initial: boolean;
  readonly label: string;
};

/** One choice of this browser, kept as it is pressed. */
export function PreferenceSwitch({ name, initial, label }: PreferenceSwitchProps) {
  const router = useRouter();
  const [isOn, setOn] = useState(initial);
  const flip = (value: boolean): void => {
    setOn(value);
    remember(PREFERENCE_COOKIES[name], value ? 'on' : 'off');
    router.refresh();
  };
  return <CheckField name={name} label={label} checked={isOn} onChange={flip} />;
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
