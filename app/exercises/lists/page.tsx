import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListProgressBar } from '#app/_components/lists/list-progress-bar.tsx';
import { NewListForm } from '#app/_components/lists/new-list-form.tsx';
import { RemovedLists } from '#app/_components/lists/removed-lists.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { listViews, type ListView } from '#lib/study/lists/list-views.ts';
import '#app/_components/lists/lists.css';

export const dynamic = 'force-dynamic';

type ListsPageProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

/** Every list, and a new one. */
export default async function ListsPage({ searchParams }: ListsPageProps) {
  const loaded = await loadView((context) => listViews(context));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { lists, removed } = loaded.value;
  const { removed: justNow } = await searchParams;
  const t = await getTranslations('exercises.lists');
  const own = lists.filter(({ changes }) => changes !== null);
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <RemovedLists removed={removed} justNow={typeof justNow === 'string' ? justNow : null} />
      <Rows title={t('ofPacks')} lists={lists.filter(({ changes }) => changes === null)} />
      {own.length > 0 ? <Rows title={t('own')} lists={own} /> : <p className="mt-6 text-soft">{t('none')}</p>}
      <NewListForm />
    </PageMain>
  );
}

async function Rows({ title, lists }: { readonly title: string; readonly lists: readonly ListView[] }) {
  const locale = await getLocale();
  if (lists.length === 0) return null;
  return (
    <section className="panel mt-4" aria-label={title}>
      <h2>{title}</h2>
      <ul className="lists-rows mt-2">
        {lists.map((list) => (
          <li key={list.id}>
            <Link className="lists-name" href={`/exercises/lists/${list.id}`}>
              {list.title[locale]}
            </Link>
            <ListProgressBar title={list.title[locale]} progress={list.progress} />
          </li>
        ))}
      </ul>
    </section>
  );
}
