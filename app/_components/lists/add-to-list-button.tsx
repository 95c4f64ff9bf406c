'use client';

import { ListPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddToListDialog } from './add-to-list-dialog.tsx';

type AddToListButtonProps = { readonly exercise: { readonly id: string; readonly title: string } };

/** Opens the lists of an exercise. */
export function AddToListButton({ exercise }: AddToListButtonProps) {
  const t = useTranslations('exercises.lists.dialog');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button-quiet lists-square add-to-list"
        title={t('button')}
        aria-label={t('buttonOf', { title: exercise.title })}
        onClick={() => setOpen(true)}
      >
        <ListPlus aria-hidden="true" size={18} strokeWidth={1.9} />
      </button>
      {isOpen && <AddToListDialog exercise={exercise} onClose={() => setOpen(false)} />}
    </>
  );
}
