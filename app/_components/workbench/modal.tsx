'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';

/**
 * A dialog in front of the page. Escape, its own button and every button in it close it (they are of a form of the
 * method `dialog`), and the focus goes back where it was; then `onClose` is called.
 */
export function Modal({ title, onClose, wide = false, children }: ModalProps) {
  const t = useTranslations('workbench');
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    // Not closed again on unmounting: it closes by itself first, so that the focus goes back.
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'wb-dialog wb-dialog-wide' : 'wb-dialog'}
      aria-labelledby={heading}
      onClose={onClose}
    >
      <form method="dialog">
        <header className="wb-dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="submit" className="button">
            {t('close')}
          </button>
        </header>
        {children}
      </form>
    </dialog>
  );
}

type ModalProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};
