import { getTranslations } from 'next-intl/server';
import { CardBrowser } from '#app/_components/browse/card-browser.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { savedViews } from '#lib/study/browse/saved-views.ts';

export const dynamic = 'force-dynamic';

/** All cards in a table; the rows come by themselves, so that the page is there at once. */
export default async function CardsPage() {
  const loaded = await loadView(savedViews);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('browse');
  return (
    <PageMain title={t('title')}>
      <CardBrowser views={loaded.value} />
    </PageMain>
  );
}
