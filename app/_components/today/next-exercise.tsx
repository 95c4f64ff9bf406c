import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Difficulty } from '#app/_components/exercises/difficulty.tsx';
import { VerdictTag } from '#app/_components/exercises/verdict-tag.tsx';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import { packIdOf } from '#lib/base/card-id.ts';
import type { NextExerciseView } from '#lib/study/progress/what-comes-next.ts';

/** The exercise to do next: what is due, else the first that is open. */
export function NextExercise({ exercise }: { readonly exercise: NextExerciseView }) {
  const t = useTranslations('today.exercise');
  const locale = useLocale();
  return (
    <section className="card today-panel">
      <h2>{t('title')}</h2>
      <h3 className="mt-3 font-serif text-[1.25rem] leading-tight">{exercise.title[locale]}</h3>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <PackChip pack={packIdOf(exercise.id)} name={exercise.packTitle[locale]} />
        {exercise.isDue && <span className="tag border-accent text-accent">{t('due')}</span>}
        <VerdictTag verdict={exercise.lastVerdict} />
      </p>
      <div className="mt-auto flex items-end justify-between gap-3 pt-4">
        <Difficulty level={exercise.difficulty} />
        <Link
          href={`/exercises/${exercise.id}`}
          className="button"
          aria-label={t('open', { title: exercise.title[locale] })}
        >
          {t('openShort')}
        </Link>
      </div>
    </section>
  );
}
