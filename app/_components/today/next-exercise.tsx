import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { VerdictTag } from '#app/_components/exercises/verdict-tag.tsx';
import type { ExerciseSummary } from '#lib/study/exercises/exercise-summary.ts';

/** The exercise to do next: what is due, else the first that is open. */
export function NextExercise({ exercise }: { readonly exercise: ExerciseSummary }) {
  const t = useTranslations('today.exercise');
  const tCommon = useTranslations('common');
  const locale = useLocale();
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-sm font-normal text-soft">{t('title')}</h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/exercises/${exercise.id}`} className="inline-flex min-h-11 items-center text-lg">
          {exercise.title[locale]}
        </Link>
        {exercise.isDue && <span className="tag border-accent text-accent">{t('due')}</span>}
        <span className="tag">{tCommon('difficulty', { level: exercise.difficulty })}</span>
        <VerdictTag verdict={exercise.lastVerdict} />
      </p>
    </section>
  );
}
