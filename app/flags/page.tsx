import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FlagsPage } from '#app/_components/flags/flags-page.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { remarksView } from '#lib/study/remarks/remarks-view.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[]>>> };

/** What the learner has flagged, and their notes and tags: `?show=notes` these, `?tag=exam` those with this tag. */
export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const loaded = await loadView(remarksView);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('flags');
  const tag = typeof query['tag'] === 'string' ? query['tag'] : null;
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-(--measure) text-soft">{t('lead')}</p>
      <FlagsPage view={loaded.value} show={query['show'] === 'notes' || tag !== null ? 'notes' : 'flags'} tag={tag} />
      <p className="mt-8">
        <Link href="/report" className="inline-flex min-h-8 items-center">
          {t('report')}
        </Link>
      </p>
    </PageMain>
  );
}
