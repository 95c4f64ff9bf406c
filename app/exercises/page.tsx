import Link from 'next/link';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { CodeQuizLine } from '#app/_components/exercises/code-quiz-line.tsx';
import { filtered, inOrder, readFilter, type ExerciseFilter } from '#app/_components/exercises/exercise-filter.ts';
import { InterviewLine } from '#app/_components/exercises/interview-line.tsx';
import { ExerciseFilterBar } from '#app/_components/exercises/exercise-filter-bar.tsx';
import { ExerciseKeys } from '#app/_components/exercises/exercise-keys.tsx';
import { ExerciseTable } from '#app/_components/exercises/exercise-table.tsx';
import { findExercises } from '#app/_components/exercises/find-exercises.ts';
import { ListsLine } from '#app/_components/lists/lists-line.tsx';
import { TrackStairs } from '#app/_components/concepts/track-stairs.tsx';
import { trackText } from '#app/_components/concepts/track-text.ts';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { IgnoredValue } from '#lib/study/browse/card-filter.ts';
import { trackViews } from '#lib/study/concepts/track-views.ts';
import { listViews } from '#lib/study/lists/list-views.ts';
import { listExercises, type ListedExercise } from '#lib/study/exercises/list-exercises.ts';

export const dynamic = 'force-dynamic';

type Query = Readonly<Record<string, string | string[] | undefined>>;

type ExercisesPageProps = { readonly searchParams: Promise<Query> };

export default async function ExercisesPage({ searchParams }: ExercisesPageProps) {
  const loaded = await loadView(async (context) => {
    const packs = await listExercises(context);
    return {
      packs,
      tracks: await trackViews(context),
      lists: (await listViews(context, packs)).lists,
      planned: context.library.core.filter(({ isPlanned }) => isPlanned).length,
    };
  });
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const packs = loaded.value.packs.filter((pack) => pack.exercises.length > 0);
  const t = await getTranslations('exercises');
  const bridge = await getTranslations('workbench.bridge');
  const locale = await getLocale();
  const all = packs.flatMap(({ exercises }) => exercises);
  const topics = packs.map(({ id, title }) => ({ id, title: title[locale] }));
  const tracks = loaded.value.tracks.map((track) => trackText(track, locale));
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
      <p className="mb-3">
        <Link href="/bridge">{bridge('title')}</Link>
      </p>
      <TrackStairs tracks={tracks} />
      <ListsLine lists={loaded.value.lists} />
      {all.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
      ) : (
        <Narrowed
          all={all}
          topics={topics}
          tracks={tracks.map(({ id, title }) => ({ id, title }))}
          planned={loaded.value.planned}
          query={await searchParams}
        />
      )}
    </PageMain>
  );
}

type Named = { readonly id: string; readonly title: string };

type NarrowedProps = {
  readonly all: readonly ListedExercise[];
  readonly topics: readonly Named[];
  readonly tracks: readonly Named[];
  /** How many of the 25 are not written yet. */
  readonly planned: number;
  readonly query: Query;
};

/** The exercises that the address asks for, and what narrows them. */
async function Narrowed({ all, topics, tracks, planned, query }: NarrowedProps) {
  const locale = await getLocale();
  const concepts = conceptsOf(all, locale);
  const idsOf = (items: readonly Named[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
  const known = { topic: idsOf(topics), concept: idsOf(concepts), track: idsOf(tracks) };
  const { filter, ignored } = readFilter(query, known);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const ordered = inOrder(filtered(all, filter), filter, (one, other) =>
    compare(one.title[locale], other.title[locale]),
  );
  const { items, isNear } = findExercises(ordered, filter.text);
  const ofTopic = conceptsOf(
    all.filter(({ pack }) => filter.topic === null || pack === filter.topic),
    locale,
  );
  return (
    <>
      <ExerciseFilterBar filter={filter} topics={topics} concepts={ofTopic} tracks={tracks} />
      <Said {...{ filter, ignored, isNear, planned }} count={items.length} />
      <CodeQuizLine exercises={all} topic={topics.find(({ id }) => id === filter.topic) ?? null} />
      <InterviewLine trackId={filter.track} />
      {items.length > 0 && (
        <ExerciseKeys>
          <ExerciseTable exercises={items} />
        </ExerciseKeys>
      )}
    </>
  );
}

type SaidProps = {
  readonly filter: ExerciseFilter;
  readonly ignored: readonly IgnoredValue[];
  readonly isNear: boolean;
  readonly planned: number;
  readonly count: number;
};

/** How many there are, and what is to be said of them. */
async function Said({ filter, ignored, isNear, planned, count }: SaidProps) {
  const t = await getTranslations('exercises.filter');
  const format = await getFormatter();
  return (
    <>
      <p role="status" className="num mb-3 text-soft">
        {count === 0 ? t('none') : isNear ? t('near') : t('shown', { count })}{' '}
        {filter.core && planned > 0 && t('planned', { count: planned })}{' '}
        {count === 0 && <Link href="/exercises">{t('clear')}</Link>}
      </p>
      {ignored.length > 0 && (
        <p className="notice mb-3">
          {t('ignored', { list: format.list(ignored.map(({ name, value }) => `${name}=${value}`)) })}
        </p>
      )}
    </>
  );
}

/** The concepts that have an exercise among these, in the order of their exercises, each once. */
function conceptsOf(exercises: readonly ListedExercise[], locale: Locale): readonly Named[] {
  const titles = new Map(exercises.flatMap(({ concepts }) => concepts.map(({ id, title }) => [id, title[locale]])));
  return [...titles].map(([id, title]) => ({ id, title }));
}
