'use client';

import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { KeyTable, type KeyRow } from '#app/_components/keys/key-table.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';

/** Lets keys go from exercise to exercise while one of them has the focus; `?` tells them. */
export function ExerciseKeys({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('exercises.keys');
  const [isAsked, setAsked] = useState(false);
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent, target, currentTarget } = event;
    if (ctrlKey || metaKey || altKey || nativeEvent.isComposing || !(target instanceof HTMLAnchorElement)) return;
    const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('.exercise-name > a')];
    const next = placeOf(key, links.indexOf(target), links.length);
    if (next === null && key !== '?' && key !== 'f' && key !== 'l') return;
    event.preventDefault();
    if (key === '?') setAsked(true);
    else if (key === 'l') target.closest('tr')?.querySelector<HTMLElement>('.add-to-list')?.click();
    else if (key === 'f') document.querySelector<HTMLElement>('.filter-text input')?.focus();
    else if (next !== null) links[next]?.focus();
  };
  const rows: readonly KeyRow[] = [
    [['↓', '↑', 'j', 'k'], t('move')],
    [['Home', 'End'], t('ends')],
    [['Enter'], t('open')],
    [['f'], t('filters')],
    [['l'], t('lists')],
    [['?'], t('help')],
  ];
  return (
    <>
      <p className="mb-2 flex justify-end">
        <button type="button" className="button button-quiet browse-keys" onClick={() => setAsked(true)}>
          <Keyboard aria-hidden="true" size={18} strokeWidth={1.9} />
          {t('button')}
        </button>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links in it are what has the focus */}
      <div onKeyDown={hear}>{children}</div>
      {isAsked && (
        <AppDialog title={t('title')} onClose={() => setAsked(false)}>
          <KeyTable rows={rows} />
        </AppDialog>
      )}
    </>
  );
}

/** The place to which a key leads; null where it leads nowhere. */
function placeOf(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = key === 'ArrowDown' || key === 'j' ? 1 : key === 'ArrowUp' || key === 'k' ? -1 : null;
  return step === null ? null : Math.max(0, Math.min(count - 1, from + step));
}
