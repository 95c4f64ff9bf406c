'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { useRememberedText } from '#app/_components/ui/remembered.ts';
import { paletteView } from './palette-groups.ts';
import { optionId, PaletteList } from './palette-list.tsx';
import { PaletteNews } from './palette-news.tsx';
import { closePalette, typeInPalette } from './palette-store.ts';
import { recentKeys } from './recent.ts';
import { RECENT_KEY } from './recent-list.ts';
import { useChoosing } from './use-choosing.ts';
import { useFindIndex } from './use-find-index.ts';

/** Finds anything: arrows choose, Enter goes there or does it, Escape closes. */
export function Palette({ typed }: { readonly typed: string }) {
  const t = useTranslations('nav.find');
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { index, state, retry } = useFindIndex();
  const [kept] = useRememberedText(RECENT_KEY);
  const [place, setPlace] = useState(0);
  const view = useMemo(
    () => paletteView(index, { typed, recent: recentKeys(kept), locale }),
    [index, typed, kept, locale],
  );
  const items = view.groups.flatMap((group) => group.items);
  const at = Math.min(place, items.length - 1);
  const chosen = items[at] ?? null;
  const choose = useChoosing();
  const hear = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || chosen === null) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((at + step + items.length) % items.length);
    else if (event.key === 'Enter') choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <AppDialog title={t('title')} onClose={closePalette} initialFocus={field}>
      <label htmlFor={`${id}-wish`} className="mb-1 block text-sm text-soft">
        {t('label')}
      </label>
      <input
        ref={field}
        id={`${id}-wish`}
        type="text"
        role="combobox"
        className="field w-full"
        aria-expanded={chosen !== null}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : optionId(id, chosen)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={typed}
        onChange={(event) => {
          const { value } = event.target;
          typeInPalette(() => value);
          setPlace(0);
        }}
        onKeyDown={hear}
      />
      <PaletteNews state={state} view={view} onRetry={retry} />
      <PaletteList id={id} groups={view.groups} chosen={chosen} onChoose={choose} />
      <p className="found-keys" aria-hidden="true">
        {t('keys')}
      </p>
    </AppDialog>
  );
}
