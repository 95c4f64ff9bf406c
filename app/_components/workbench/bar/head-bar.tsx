'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { DifficultyStairs } from './difficulty-stairs.tsx';

/** Where the learner is, how long it has taken, and what can be done with the code. */
export function HeadBar({ exercise, spent, tools, actions }: HeadBarProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  return (
    <header className="wb-bar">
      <Link href="/exercises" className="button button-quiet wb-square" aria-label={t('bar.close')}>
        <X size={18} aria-hidden="true" />
      </Link>
      <span className="wb-badge wb-wide" data-pack={exercise.pack}>
        <PackGlyph pack={exercise.pack} size={18} />
      </span>
      <h1>{exercise.title[locale]}</h1>
      <DifficultyStairs level={exercise.difficulty} />
      <span className="wb-spring" />
      {spent}
      {tools}
      {actions}
    </header>
  );
}

type HeadBarProps = {
  readonly exercise: ExercisePageView;
  /** The three are left out while the exercise opens. */
  readonly spent?: ReactNode;
  readonly tools?: ReactNode;
  readonly actions?: ReactNode;
};
