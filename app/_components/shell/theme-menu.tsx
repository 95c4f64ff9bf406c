'use client';

import { Menu } from '@base-ui/react/menu';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { THEMES, type Theme } from '#app/_components/ui/preferences.ts';
import { applyTheme } from './apply-theme.ts';
import { ThemeIcon } from './theme-icon.tsx';

/** The three themes to choose from; open when it appears. */
export function ThemeMenu({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('nav');
  const [chosen, setChosen] = useState(theme);
  const place = useRef<HTMLDivElement>(null);
  const choose = (next: Theme): void => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="button button-quiet px-3" aria-label={t('theme')}>
        <ThemeIcon />
      </Menu.Trigger>
      {/* Inside the header, so that it belongs to a landmark. */}
      <div ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner positionMethod="fixed" sideOffset={6} align="end" className="z-30">
          <Menu.Popup className="panel min-w-40 whitespace-nowrap p-1 shadow-(--shadow) outline-none">
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
