import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StandingMark } from '#app/_components/exercises/standing-mark.tsx';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

type ListRowProps = {
  readonly exercise: ListedExercise;
  /** From 1. */
  readonly place: number;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** An exercise of a list: its place, where the learner stands, and how long it takes. */
export function ListRow({ exercise, place, children }: ListRowProps) {
  const t = useTranslations('exercises.lists');
  const locale = useLocale();
  return (
    <li className="lists-exercise">
      <span className="lists-place num" aria-hidden="true">
        {place}
      </span>
      <span className="lists-what">
        <Link className="lists-name" href={`/exercises/${exercise.id}`}>
          {exercise.title[locale]}
        </Link>
        <StandingMark exercise={exercise} />
      </span>
      <span className="num text-soft">{t('minutesOf', { minutes: exercise.minutes })}</span>
      {children}
    </li>
  );
}
