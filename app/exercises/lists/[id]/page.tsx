import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { ListProgressBar } from '#app/_components/lists/list-progress-bar.tsx';
import { CopyList } from '#app/_components/lists/copy-list.tsx';
import { OwnList } from '#app/_components/lists/own-list.tsx';
import { ListRow } from '#app/_components/lists/list-row.tsx';
import { EnterKey } from '#app/_components/today/enter-key.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { listViews, type ListView } from '#lib/study/lists/list-views.ts';
import '#app/_components/lists/lists.css';

export const dynamic = 'force-dynamic';

type ListPageProps = { readonly params: Promise<{ readonly id: string }> };

/** One list: how far the learner is, what comes next, and, where it is the learner’s own, what is in it and how it is called. */
export default async function ListPage({ params }: ListPageProps) {
  const { id } = await params;
  const loaded = await loadView((context) => listViews(context));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { lists, all } = loaded.value;
  const list = lists.find((one) => one.id === id);
  if (!list) notFound();
  const locale = await getLocale();
  const title = list.title[locale];
  return (
    <PageMain title={title} narrow>
      <p>
        <Link href="/exercises/lists" className="inline-flex min-h-11 items-center">
          {(await getTranslations('exercises.lists'))('back')}
        </Link>
      </p>
      <h1>{title}</h1>
      <div className="mt-3">
        <ListProgressBar title={title} progress={list.progress} />
      </div>
      <NextStep list={list} />
      <Missing ids={list.missing} />
      {list.changes === null ? (
        <>
          <ol className="lists-rows panel mt-4">
            {list.exercises.map((exercise, index) => (
              <ListRow key={exercise.id} exercise={exercise} place={index + 1} />
            ))}
          </ol>
          <CopyList title={title} exercises={list.exercises.map((exercise) => exercise.id)} />
        </>
      ) : (
        <OwnList
          list={{ id, name: title, changes: list.changes, exercises: list.exercises, missing: list.missing }}
          all={all}
        />
      )}
    </PageMain>
  );
}

/** The exercise to do now, by a button or Enter, and the way to a plan. */
async function NextStep({ list }: { readonly list: ListView }) {
  const t = await getTranslations('exercises.lists');
  const locale = await getLocale();
  if (list.exercises.length === 0) return null;
  const href = list.next && `/exercises/${list.next.id}`;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-4">
      {list.next && href ? (
        <>
          <EnterKey href={href} />
          <Link href={href} className="button button-primary" aria-keyshortcuts="Enter">
            {t('start.button', { title: list.next.title[locale] })} <kbd>{t('start.key')}</kbd>
          </Link>
          {list.next.isDue && <span className="text-soft">{t('start.due')}</span>}
        </>
      ) : (
        <span className="text-good">✓ {t('start.done')}</span>
      )}
      <Link href={`/plan?list=${list.id}`} className="button">
        <CalendarDays aria-hidden="true" size={18} strokeWidth={1.9} />
        {t('plan')}
      </Link>
    </p>
  );
}

async function Missing({ ids }: { readonly ids: readonly string[] }) {
  const t = await getTranslations('exercises.lists');
  const format = await getFormatter();
  if (ids.length === 0) return null;
  return <p className="notice mt-4">{t('missing', { count: ids.length, list: format.list(ids) })}</p>;
}
