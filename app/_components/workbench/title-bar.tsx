'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { InsecureNote } from './insecure-note.tsx';

/** What this page is, how hard it is, and the concepts that it exercises. */
export function TitleBar({ exercise }: { readonly exercise: ExercisePageView }) {
  const t = useTranslations('workbench');
  const tNav = useTranslations('nav');
  const locale = useLocale();
  return (
    <header className="wb-title">
      <Link href="/exercises" className="text-sm">
        {tNav('exercises')}
      </Link>
      <h1>{exercise.title[locale]}</h1>
      <p className="wb-meta">
        <span>{t('difficulty', { level: exercise.difficulty })}</span>
        {exercise.concepts.map(({ id, title }) => (
          <Link key={id} href={`/concepts/${id}`}>
            {title[locale]}
          </Link>
        ))}
      </p>
      <InsecureNote />
    </header>
  );
}
