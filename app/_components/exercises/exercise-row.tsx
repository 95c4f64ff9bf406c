import Link from 'next/link';
import { useLocale } from 'next-intl';
import type { ExerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import { Difficulty } from './difficulty.tsx';
import { VerdictTag } from './verdict-tag.tsx';

/** An exercise in a list. */
export function ExerciseRow({ exercise }: { readonly exercise: ExerciseSummary }) {
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
      <Link href={`/exercises/${exercise.id}`} className="inline-flex min-h-9 grow items-center">
        {exercise.title[locale]}
      </Link>
      <Difficulty level={exercise.difficulty} />
      <VerdictTag verdict={exercise.lastVerdict} />
    </li>
  );
}
