'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { onDemand } from '#app/_components/ui/on-demand.tsx';

const FindDialog = onDemand(async () => (await import('#app/_components/find/find-dialog.tsx')).FindDialog);

/** Opens the dialog that finds concepts, exercises and pages: with a press, or Ctrl K anywhere on the page. */
export function FindButton() {
  const t = useTranslations('nav.find');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <button
        type="button"
        className="rail-find"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        onPointerEnter={FindDialog.preload}
        onFocus={FindDialog.preload}
      >
        <Search aria-hidden="true" strokeWidth={1.9} />
        <span>{t('button')}</span>
        <kbd className="kbd" aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {isOpen && <FindDialog onClose={() => setOpen(false)} />}
    </>
  );
}
