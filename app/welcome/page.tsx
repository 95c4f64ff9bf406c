import { getTranslations } from 'next-intl/server';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { GoalPage } from '#app/_components/welcome/goal-page.tsx';
import { loadView } from '#app/load-view.ts';
import { welcomeView } from '#lib/study/placement/welcome-view.ts';

export const dynamic = 'force-dynamic';

/** The first page of a newcomer: what for, how long a day, in which language. */
export default async function WelcomePage() {
  const loaded = await loadView(welcomeView);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const t = await getTranslations('welcome');
  return (
    <>
      <PageTitle title={t('title')} />
      <GoalPage view={loaded.value} />
    </>
  );
}
