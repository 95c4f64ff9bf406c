'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { onDemand } from '#app/_components/ui/on-demand.tsx';
import { rememberedText, rememberText } from '#app/_components/ui/remembered.ts';
import { opensPalette } from './opens-palette.ts';
import { closePalette, isPaletteOpen, openPalette, typeInPalette, usePalette } from './palette-store.ts';
import { RECENT_KEY, withOpened } from './recent-list.ts';

const Palette = onDemand(async () => (await import('./palette.tsx')).Palette);

/** Loads the palette before it is asked for. */
export const preloadPalette = Palette.preload;

/** Opens the palette by `/` or Ctrl K on every page, and remembers which pages were opened lately. */
export function PaletteHost() {
  const path = usePathname();
  const palette = usePalette();
  useEffect(() => {
    rememberText(RECENT_KEY, withOpened(rememberedText(RECENT_KEY), path));
  }, [path]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!isPaletteOpen() && opensPalette(event, path)) openPalette();
      else if (!tookAhead(event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [path]);
  return palette && <Palette typed={palette.typed} />;
}

/** Takes a key that is pressed before the palette’s field has the focus: a letter is typed in it, Escape closes it. */
function tookAhead({ key, ctrlKey, altKey, metaKey, isComposing, target }: KeyboardEvent): boolean {
  if (!isPaletteOpen() || ctrlKey || altKey || metaKey || isComposing) return false;
  if (target instanceof Element && target.closest('[role="dialog"]')) return false;
  if (key === 'Escape') closePalette();
  else if (Array.from(key).length === 1) typeInPalette((before) => before + key);
  else return false;
  return true;
}
