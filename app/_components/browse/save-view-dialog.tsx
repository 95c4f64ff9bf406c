'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import type { SavedViews } from './use-saved-views.ts';

type SaveViewDialogProps = { readonly query: string; readonly saved: SavedViews; readonly onClose: () => void };

/** Asks for a name under which the filters and the order are kept. */
export function SaveViewDialog({ query, saved, onClose }: SaveViewDialogProps) {
  const t = useTranslations('browse.views');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = await saved.save({ id: newId(), name, query });
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <AppDialog title={t('saveTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          name="name"
          label={t('name')}
          hint={t('saveText')}
          value={name}
          problem={problem}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
        />
        <p className="mt-6">
          <button type="submit" className="button button-primary">
            {t('keep')}
          </button>
        </p>
      </form>
    </AppDialog>
  );
}
