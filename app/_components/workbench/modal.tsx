'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';

/** A dialog in front of the page: Escape and its own button close it, and the focus goes back where it was. */
export function Modal({ title, onClose, wide = false, children }: ModalProps) {
  const t = useTranslations('workbench');
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'wb-dialog wb-dialog-wide' : 'wb-dialog'}
      aria-labelledby={heading}
      onClose={onClose}
    >
      <header className="wb-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      {children}
    </dialog>
  );
}

type ModalProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};
