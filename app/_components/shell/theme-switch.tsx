'use client';

import { Menu } from '@base-ui/react/menu';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { PREFERENCE_COOKIES, THEMES, type Theme } from '#app/_components/ui/preferences.ts';
import { remember } from '#app/_components/ui/remember.ts';

/** Chooses light, dark, or what the machine prefers. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('nav');
  const [chosen, setChosen] = useState(theme);
  const place = useRef<HTMLDivElement>(null);
  const choose = (next: Theme): void => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-quiet px-3" aria-label={t('theme')}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
        </svg>
      </Menu.Trigger>
      {/* Inside the header, so that it belongs to a landmark. */}
      <div ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={6} align="end" className="z-30">
          <Menu.Popup className="panel min-w-40 p-1 shadow-(--shadow) outline-none">
            <Menu.RadioGroup value={chosen} onValueChange={(value: Theme) => choose(value)}>
              {THEMES.map((name) => (
                <Menu.RadioItem
                  key={name}
                  value={name}
                  closeOnClick
                  className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 outline-none data-highlighted:bg-accent-ground"
                >
                  <span aria-hidden="true" className="w-4 text-accent">
                    {chosen === name ? '✓' : ''}
                  </span>
                  {t(`themes.${name}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Shows the theme at once and remembers it for the next page. */
export function applyTheme(theme: Theme): void {
  remember(PREFERENCE_COOKIES.theme, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
