import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { Workbench } from '#app/_components/workbench/workbench.tsx';
import { loadView } from '#app/load-view.ts';

type Props = { readonly params: Promise<{ readonly pack: string; readonly exercise: string }> };

/** The workbench of one exercise. */
export default async function Page({ params }: Props) {
  const loaded = await load(await idOf(params));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { exercise, settings } = loaded.value;
  if (!exercise) notFound();
  return (
    <Workbench
      key={exercise.id}
      exercise={exercise}
      clock={{ zone: settings.zone, rolloverHour: settings.rolloverHour }}
    />
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await load(await idOf(params));
  return loaded.ok && loaded.value.exercise ? { title: loaded.value.exercise.title[await getLocale()] } : {};
}

const load = cache(async (id: string) => {
  // Submissions and due times are of this moment, never of the build.
  await connection();
  return loadView(async (app) => ({
    exercise: await app.exercisePage(id),
    settings: (await app.getSettings()).settings,
  }));
});

async function idOf(params: Props['params']): Promise<string> {
  const { pack, exercise } = await params;
  return `${decodeURIComponent(pack)}/${decodeURIComponent(exercise)}`;
}
