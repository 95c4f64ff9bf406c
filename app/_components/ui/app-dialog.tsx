'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';

type AppDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** What has the focus at first; else what can have it and comes first. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** A dialog over the page while it is there; Escape closes it, and the focus goes back where it was. */
export function AppDialog({ title, onClose, wide = false, initialFocus, children }: AppDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className={wide ? 'dialog dialog-wide' : 'dialog'} initialFocus={initialFocus}>
          <div className="mb-4 flex items-center justify-between gap-4">
            <Dialog.Title className="font-title text-xl">{title}</Dialog.Title>
            <Dialog.Close className="button button-quiet px-3">{t('close')}</Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A button in a dialog that closes it, after what it does besides. */
export function ClosingButton({ ref, primary = false, onClick, children }: ClosingButtonProps) {
  return (
    <Dialog.Close ref={ref} className={primary ? 'button button-primary' : 'button'} onClick={onClick}>
      {children}
    </Dialog.Close>
  );
}

type ClosingButtonProps = {
  /** For one that has the focus at first. */
  readonly ref?: RefObject<HTMLButtonElement | null>;
  readonly primary?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};
