import { getLocale, getTranslations } from 'next-intl/server';
import { ExerciseTable } from '#app/_components/exercises/exercise-table.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { listExercises } from '#lib/study/exercises/list-exercises.ts';

export const dynamic = 'force-dynamic';

export default async function ExercisesPage() {
  const loaded = await loadView(async (context) => ({
    packs: await listExercises(context),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const packs = loaded.value.packs.filter((pack) => pack.exercises.length > 0);
  const t = await getTranslations('exercises');
  const locale = await getLocale();
  return (
    <PageMain title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-(--measure) text-lg text-soft">{t('lead')}</p>
      {packs.length === 0 && (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
      )}
      {packs.map((pack) => (
        <section key={pack.id} className="mt-10" aria-labelledby={`pack-${pack.id}`}>
          <h2 id={`pack-${pack.id}`} className="font-title text-2xl">
            {pack.title[locale]}
          </h2>
          <p className="mt-1 mb-3 max-w-(--measure) text-soft">{pack.summary[locale]}</p>
          <ExerciseTable exercises={pack.exercises} />
        </section>
      ))}
    </PageMain>
  );
}
