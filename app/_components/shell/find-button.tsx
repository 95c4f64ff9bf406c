'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { preloadPalette } from '#app/_components/find/palette-host.tsx';
import { openPalette } from '#app/_components/find/palette-store.ts';

/** Opens the palette, as Ctrl K does. */
export function FindButton() {
  const t = useTranslations('nav.find');
  return (
    <button
      type="button"
      className="rail-find"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      onClick={openPalette}
      onPointerEnter={preloadPalette}
      onFocus={preloadPalette}
    >
      <Search aria-hidden="true" strokeWidth={1.9} />
      <span>{t('button')}</span>
      <kbd className="kbd" aria-hidden="true">
        Ctrl K
      </kbd>
    </button>
  );
}
