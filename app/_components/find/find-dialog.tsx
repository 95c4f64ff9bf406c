'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { finder } from './findable.ts';
import { FoundList } from './found-list.tsx';
import { useFindables } from './use-findables.ts';

/** Finds a concept, an exercise or a page by name: arrows choose, Enter goes there. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('nav.find');
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { all, state } = useFindables();
  const find = useMemo(() => finder(all), [all]);
  const [wish, setWish] = useState('');
  const [place, setPlace] = useState(0);
  const { items, isNear } = useMemo(() => find(wish), [find, wish]);
  const chosen = Math.min(place, items.length - 1);
  const go = (href: string): void => {
    onClose();
    router.push(href);
  };
  const hear = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setPlace((chosen + step + items.length) % items.length);
    }
    const item = items[chosen];
    if (event.key === 'Enter' && item && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(item.href);
    }
  };
  return (
    <AppDialog title={t('title')} onClose={onClose} initialFocus={field}>
      <label htmlFor={`${id}-wish`} className="mb-1 block text-sm text-soft">
        {t('label')}
      </label>
      <input
        ref={field}
        id={`${id}-wish`}
        type="text"
        role="combobox"
        className="field w-full"
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={wish}
        onChange={(event) => {
          setWish(event.target.value);
          setPlace(0);
        }}
        onKeyDown={hear}
      />
      <p role="status" className={isNear || state !== 'here' ? 'mt-3 text-sm text-soft' : 'sr-only'}>
        {state === 'here' ? t(isNear ? 'nearest' : 'count', { count: items.length }) : t(state)}
      </p>
      <FoundList id={id} label={t('results')} items={items} chosen={chosen} onChoose={go} />
    </AppDialog>
  );
}
