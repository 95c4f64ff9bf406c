'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#app/_components/settings/text-field.tsx';
import { ListNews } from './list-news.tsx';
import type { ShownList } from './shown-list.ts';
import { useListChange } from './use-list-change.ts';

type RenameListProps = { readonly list: ShownList; readonly onRemove: () => void };

/** Another name for a list, and its end, which can be taken back. */
export function RenameList({ list, onRemove }: RenameListProps) {
  const t = useTranslations('exercises.lists');
  const changing = useListChange();
  const [name, setName] = useState(list.name);
  const [known, setKnown] = useState(list.name);
  // Renamed, here or elsewhere: the field has the name that it has now.
  if (known !== list.name) {
    setKnown(list.name);
    setName(list.name);
  }
  return (
    <section className="panel mt-4" aria-label={t('rename.title')}>
      <h2>{t('rename.title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const said = t('rename.done', { name: name.trim() });
          void changing.change({ kind: 'rename', id: list.id, name, seen: list.changes }, said);
        }}
      >
        <TextField name="name" label={t('rename.name')} problem={null} value={name} onChange={setName} />
        <p className="mt-4 flex flex-wrap gap-4">
          <button type="submit" className="button" aria-disabled={changing.isBusy}>
            {t('rename.save')}
          </button>
          <button type="button" className="button" onClick={onRemove}>
            {t('remove.button')}
          </button>
        </p>
      </form>
      <ListNews changing={changing} />
    </section>
  );
}
