'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';

type DueDialogProps = { readonly onSet: (days: number) => void; readonly onClose: () => void };

const MOST_DAYS = 36_500;

/** Asks in how many days a card is to come. */
export function DueDialog({ onSet, onClose }: DueDialogProps) {
  const t = useTranslations('history.due');
  const [text, setText] = useState('1');
  const [tried, setTried] = useState(false);
  const days = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : Infinity;
  const isFine = days <= MOST_DAYS;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFine) onSet(days);
    else setTried(true);
  };
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextField
          name="days"
          label={t('label')}
          hint={t('hint')}
          unit={t('unit')}
          numeric
          value={text}
          problem={tried && !isFine ? t('problem', { most: MOST_DAYS }) : null}
          onChange={setText}
        />
        <p className="mt-6">
          <button type="submit" className="button button-primary">
            {t('set')}
          </button>
        </p>
      </form>
    </AppDialog>
  );
}
