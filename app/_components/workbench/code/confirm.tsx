'use client';

import { useTranslations } from 'next-intl';
import { AppDialog, ClosingButton } from '#app/_components/ui/app-dialog.tsx';

/** Asks before something that counts; what is safe is focused first. */
export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const t = useTranslations('workbench');
  return (
    <AppDialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="wb-row wb-row-end">
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
