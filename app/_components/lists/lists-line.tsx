import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ListView } from '#lib/study/lists/list-views.ts';
import './lists.css';

/** Every list in a row of links, each with how much of it is passed. */
export function ListsLine({ lists }: { readonly lists: readonly ListView[] }) {
  const t = useTranslations('exercises.lists.line');
  const locale = useLocale();
  return (
    <nav aria-label={t('label')} className="lists-line">
      <span aria-hidden="true" className="text-soft">
        {t('label')}
      </span>
      {lists.map(({ id, title, exercises, progress: { passed } }) => (
        <Link key={id} className="lists-chip" href={`/exercises/lists/${id}`}>
          {title[locale]} <span className="num text-soft">{t('count', { passed, count: exercises.length })}</span>
        </Link>
      ))}
      <Link className="lists-chip" href="/exercises/lists">
        {t('all')}
      </Link>
    </nav>
  );
}
