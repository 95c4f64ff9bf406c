import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { StudyLoop } from './study-loop.tsx';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<{ readonly concept?: string | readonly string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('study');
  return { title: t('title') };
}

/** The day’s session, or with `?concept=pack/concept` that of one concept. */
export default async function StudyPage({ searchParams }: Props) {
  const { concept } = await searchParams;
  const conceptId = typeof concept === 'string' ? concept : null;
  const { singleKeys } = await requestPreferences();
  const loaded = await loadView((app) => app.studyPage(conceptId));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { session, dueTomorrow, nextExercise } = loaded.value;
  return (
    <PageMain narrow full>
      <StudyLoop
        key={conceptId}
        view={session}
        kept={conceptId === null}
        singleKeys={singleKeys}
        dueTomorrow={dueTomorrow}
        nextExercise={nextExercise}
      />
    </PageMain>
  );
}
