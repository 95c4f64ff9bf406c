'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { ListNews } from './list-news.tsx';
import { useListChange } from './use-list-change.ts';

/** A name, and a list of it. What was typed stays until the list is made. */
export function NewListForm() {
  const t = useTranslations('exercises.lists.make');
  const changing = useListChange();
  const [name, setName] = useState('');
  // One id for one list: pressed again after a lost answer, it is still made once.
  const [id, setId] = useState(newId);
  const make = async (): Promise<void> => {
    const made = await changing.change({ kind: 'make', id, name, exercises: [] }, t('made', { name: name.trim() }));
    if (!made) return;
    setName('');
    setId(newId());
  };
  return (
    <section className="panel mt-6" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField name="name" label={t('name')} problem={null} value={name} onChange={setName} />
        <p className="mt-4">
          <button type="submit" className="button button-primary" aria-disabled={changing.isBusy}>
            {t('button')}
          </button>
        </p>
      </form>
      <ListNews changing={changing} />
    </section>
  );
}
