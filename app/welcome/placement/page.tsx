import { getTranslations } from 'next-intl/server';
import { PlacementFlow } from '#app/_components/placement/placement-flow.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { welcomeView } from '#lib/study/placement/welcome-view.ts';

export const dynamic = 'force-dynamic';

/** What somebody knows already: by pack, by questions, and as a list to be corrected. */
export default async function PlacementPage() {
  const loaded = await loadView(welcomeView);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('placement');
  return (
    <>
      <PageTitle title={t('title')} />
      <PlacementFlow view={loaded.value} />
    </>
  );
}
