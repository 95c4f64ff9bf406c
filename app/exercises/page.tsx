import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodeQuizLine } from '#app/_components/exercises/code-quiz-line.tsx';
import { filtered, readFilter } from '#app/_components/exercises/exercise-filter.ts';
import { ExerciseFilterBar } from '#app/_components/exercises/exercise-filter-bar.tsx';
import { TrackStairs } from '#app/_components/concepts/track-stairs.tsx';
import { trackText } from '#app/_components/concepts/track-text.ts';
import { ExerciseTable } from '#app/_components/exercises/exercise-table.tsx';
import { findExercises } from '#app/_components/exercises/find-exercises.ts';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { trackViews } from '#lib/study/concepts/track-views.ts';
import { listExercises } from '#lib/study/exercises/list-exercises.ts';

export const dynamic = 'force-dynamic';

type ExercisesPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExercisesPage({ searchParams }: ExercisesPageProps) {
  const loaded = await loadView(async (context) => ({
    packs: await listExercises(context),
    tracks: await trackViews(context),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const packs = loaded.value.packs.filter((pack) => pack.exercises.length > 0);
  const filter = readFilter(await searchParams);
  const t = await getTranslations('exercises');
  const locale = await getLocale();
  const all = packs.flatMap(({ exercises }) => exercises);
  const topics = packs.map(({ id, title }) => ({ id, title: title[locale] }));
  const { items, isNear } = findExercises(filtered(all, filter), filter.text, locale);
  return (
    <PageMain title={t('title')}>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="num">
          {t('count', {
            count: all.length,
            passed: all.filter(({ lastVerdict }) => lastVerdict === 'pass').length,
            due: all.filter(({ isDue }) => isDue).length,
          })}
        </p>
      </div>
      <TrackStairs tracks={loaded.value.tracks.map((track) => trackText(track, locale))} />
      {all.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
      ) : (
        <>
          <ExerciseFilterBar filter={filter} topics={topics} />
          <p role="status" className={isNear || items.length === 0 ? 'mb-3 text-soft' : 'sr-only'}>
            {items.length === 0
              ? t('filter.none')
              : isNear
                ? t('filter.near')
                : t('filter.shown', { count: items.length })}{' '}
            {items.length === 0 && <Link href="/exercises">{t('filter.clear')}</Link>}
          </p>
          <CodeQuizLine exercises={all} topic={topics.find(({ id }) => id === filter.topic) ?? null} />
          {items.length > 0 && <ExerciseTable exercises={items} />}
        </>
      )}
    </PageMain>
  );
}
