import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AsideFilter } from '#app/_components/aside/aside-filter.tsx';
import { AsideList } from '#app/_components/aside/aside-list.tsx';
import { AsidePages } from '#app/_components/aside/aside-pages.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { ASIDE_REASONS } from '#lib/srs/queue/aside.ts';
import { asideCards } from '#lib/study/cards/aside-cards.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[]>>> };

/** The cards that are suspended, buried or leeches; `?reason=suspended` only these, `?page=2` the next ones. */
export default async function AsidePage({ searchParams }: Props) {
  const query = await searchParams;
  const reason = ASIDE_REASONS.find((one) => one === query['reason']) ?? null;
  const asked = typeof query['page'] === 'string' && /^\d{1,6}$/u.test(query['page']) ? Number(query['page']) : 1;
  const loaded = await loadView((context) => asideCards(context, { reason, page: asked }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { counts, cards, page, pages, zone, rolloverHour } = loaded.value;
  const t = await getTranslations('aside');
  const none = counts.all === 0 ? 'empty' : 'none';
  const tHistory = await getTranslations('history');
  return (
    <PageMain title={t('title')} narrow>
      <p>
        <Link href="/progress" className="inline-flex min-h-8 items-center text-sm">
          ← {tHistory('back')}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-(--measure) text-soft">{t('lead')}</p>
      {(counts.all > 0 || reason !== null) && <AsideFilter counts={counts} chosen={reason} />}
      {/* What was brought back stays until the page is left, so that it can be undone: the list is made once for a page. */}
      <AsideList
        key={`${reason ?? 'all'} ${page}`}
        cards={cards}
        boundary={{ zone, rolloverHour }}
        empty={
          <EmptyState
            title={t(`${none}.title`)}
            text={t(`${none}.text`)}
            action={{ href: none === 'empty' ? '/study' : '/cards', text: t(`${none}.action`) }}
          />
        }
      >
        <AsidePages {...{ reason, page, pages }} total={counts[reason ?? 'all']} />
      </AsideList>
    </PageMain>
  );
}
