import { getLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { Workbench } from '#app/_components/workbench/workbench.tsx';
import { loadView } from '#app/load-view.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import { exercisePage } from '#lib/study/exercises/exercise-page.ts';
import '@fontsource-variable/jetbrains-mono/wght.css';

type Props = { readonly params: Promise<{ readonly pack: string; readonly exercise: string }> };

/** The workbench of one exercise. */
export default async function Page({ params }: Props) {
  const id = await idOf(params);
  // Submissions and due times are of this moment, never of the build.
  await connection();
  const loaded = await loadView(async (context) => ({
    exercise: await exercisePage(context, id),
    settings: (await getSettings(context)).settings,
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { exercise, settings } = loaded.value;
  if (!exercise) notFound();
  return (
    <>
      <PageTitle title={exercise.title[await getLocale()]} />
      <Workbench
        key={exercise.id}
        exercise={exercise}
        clock={{ zone: settings.zone, rolloverHour: settings.rolloverHour }}
      />
    </>
  );
}

async function idOf(params: Props['params']): Promise<string> {
  const { pack, exercise } = await params;
  return `${decodeURIComponent(pack)}/${decodeURIComponent(exercise)}`;
}
