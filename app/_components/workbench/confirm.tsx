'use client';

import { useTranslations } from 'next-intl';
import { Modal } from './modal.tsx';

/** Asks before something that counts; what is safe is focused first. */
export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const t = useTranslations('workbench');
  return (
    <Modal title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="wb-row wb-row-end">
        <button type="submit" className="button">
          {t('cancel')}
        </button>
        <button type="submit" className="button button-primary" onClick={onConfirm}>
          {action}
        </button>
      </div>
    </Modal>
  );
}

type ConfirmProps = {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};
