'use client';

import { useTranslations } from 'next-intl';
import { AppDialog, ClosingButton } from './app-dialog.tsx';

/** Asks before something that counts; what is safe is focused first. */
export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const t = useTranslations('common');
  return (
    <AppDialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-x-4 gap-y-2">
        <ClosingButton>{t('cancel')}</ClosingButton>
        <ClosingButton primary onClick={onConfirm}>
          {action}
        </ClosingButton>
      </div>
    </AppDialog>
  );
}

type ConfirmProps = {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};
