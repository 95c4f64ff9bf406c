import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { requestPreferences } from '#app/preferences.ts';
import { requestZone } from '#app/request-zone.ts';
import { gradus } from '#lib/server.ts';
import { StudyLoop } from './study-loop.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('study');
  return { title: t('title') };
}

export default async function StudyPage() {
  const app = gradus(await requestZone());
  const { singleKeys } = await requestPreferences();
  const [view, today] = [await app.openSession(), await app.today()];
  return (
    <PageMain narrow full>
      <StudyLoop
        view={view}
        kept
        singleKeys={singleKeys}
        dueTomorrow={today.dueTomorrow}
        nextExercise={today.nextExercise}
      />
    </PageMain>
  );
}
