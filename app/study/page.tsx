import { getTranslations } from 'next-intl/server';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { customPath, readCustomWish } from '#lib/study/session/custom-wish.ts';
import { StudyLoop } from './study-loop.tsx';
import { studyPage } from '#lib/study/session/study-page.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[]>>> };

/**
 * The day’s session, with `?all=1` all that is due whatever time it takes, with `?concept=pack/concept` that of one concept,
 * or with `?custom=` one of the learner’s own.
 */
export default async function StudyPage({ searchParams }: Props) {
  const query = await searchParams;
  const { concept, all } = query;
  const allDue = all === '1';
  const conceptId = typeof concept === 'string' ? concept : null;
  const custom = readCustomWish(query);
  const { singleKeys } = await requestPreferences();
  const loaded = await loadView((context) => studyPage(context, { conceptId, allDue, custom }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { session, keys, dueTomorrow, beyondMinutes, moreNew, nextExercise } = loaded.value;
  const t = await getTranslations('study');
  return (
    <main id="main" tabIndex={-1} className="study">
      <PageTitle title={t('title')} />
      <StudyLoop
        key={JSON.stringify([conceptId, allDue, custom])}
        view={session}
        nextPart={custom && custom.kind !== 'new' ? customPath({ ...custom, part: custom.part + 1 }) : null}
        kept={conceptId === null && !allDue && custom === null}
        keys={keys}
        singleKeys={singleKeys}
        dueTomorrow={dueTomorrow}
        beyondMinutes={beyondMinutes.cards}
        moreNew={moreNew}
        nextExercise={nextExercise}
      />
    </main>
  );
}
