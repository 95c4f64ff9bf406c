import { useRouter } from 'next/navigation';
import { applyTheme } from '#app/_components/shell/apply-theme.ts';
import { useSpeak } from '#app/_components/shell/language-switch.tsx';
import { rememberedText, rememberText } from '#app/_components/ui/remembered.ts';
import { focusNamed } from './focus-named.ts';
import type { PaletteItem } from './palette-groups.ts';
import { closePalette } from './palette-store.ts';
import { outcomeOf } from './places.ts';
import { RECENT_KEY, withOpened } from './recent-list.ts';

/** Does what comes of choosing something, and remembers that it was opened. */
export function useChoosing(): (item: PaletteItem) => void {
  const router = useRouter();
  const speak = useSpeak();
  return ({ entry, key }) => {
    const outcome = outcomeOf(entry.kind, entry.id);
    if (outcome === null) return;
    closePalette();
    rememberText(RECENT_KEY, withOpened(rememberedText(RECENT_KEY), key));
    if (outcome.kind === 'go') {
      router.push(outcome.href);
      const [, name] = outcome.href.split('#');
      if (name !== undefined) focusNamed(name);
    }
    if (outcome.kind === 'speak') speak(outcome.locale);
    if (outcome.kind === 'theme') {
      applyTheme(outcome.theme);
      router.refresh();
    }
  };
}
