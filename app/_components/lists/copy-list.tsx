'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { ListNews } from './list-news.tsx';
import { useListChange } from './use-list-change.ts';

type CopyListProps = { readonly title: string; readonly exercises: readonly string[] };

/** Makes a list of one’s own of a list that nobody changes. */
export function CopyList({ title, exercises }: CopyListProps) {
  const t = useTranslations('exercises.lists.copy');
  const router = useRouter();
  const changing = useListChange();
  const [id] = useState(newId);
  const copy = async (): Promise<void> => {
    const made = await changing.change({ kind: 'make', id, name: t('name', { title }), exercises }, '');
    if (made) router.push(`/exercises/lists/${made.id}`);
  };
  return (
    <>
      <p className="mt-4">
        <button type="button" className="button" aria-disabled={changing.isBusy} onClick={() => void copy()}>
          {t('button')}
        </button>
      </p>
      <ListNews changing={changing} />
    </>
  );
}
