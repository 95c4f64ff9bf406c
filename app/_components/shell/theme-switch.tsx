'use client';

import { useTranslations } from 'next-intl';
import { useState, type ComponentType } from 'react';
import type { Theme } from '#app/_components/ui/preferences.ts';
import { ThemeIcon } from './theme-icon.tsx';

/** Chooses light, dark, or what the machine prefers. Menus are a third of a page’s script: theirs comes when asked for. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('nav');
  const [menu, setMenu] = useState<{ readonly Menu: ComponentType<{ readonly theme: Theme }> } | null>(null);
  if (menu) return <menu.Menu theme={theme} />;
  const open = (): void => {
    loadMenu().then(
      ({ ThemeMenu }) => setMenu({ Menu: ThemeMenu }),
      (problem: unknown) => console.error('The menu of themes could not be loaded; try again.', problem),
    );
  };
  const prefetch = (): void => {
    // Whether it came is seen when it is asked for.
    loadMenu().catch(() => undefined);
  };
  return (
    <button
      type="button"
      className="button button-quiet px-3"
      aria-label={t('theme')}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={open}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <ThemeIcon />
    </button>
  );
}

const loadMenu = () => import('./theme-menu.tsx');
