import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { Workbench } from '#app/_components/workbench/workbench.tsx';
import { gradus } from '#lib/server.ts';

type Props = { readonly params: Promise<{ readonly pack: string; readonly exercise: string }> };

/** The workbench of one exercise. */
export default async function Page({ params }: Props) {
  const exercise = await load(await idOf(params));
  if (!exercise) notFound();
  const { settings } = await gradus().getSettings();
  return <Workbench exercise={exercise} clock={{ zone: settings.zone, rolloverHour: settings.rolloverHour }} />;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exercise = await load(await idOf(params));
  return exercise ? { title: exercise.title[await getLocale()] } : {};
}

const load = cache(async (id: string) => {
  // Submissions and due times are of this moment, never of the build.
  await connection();
  return gradus().exercisePage(id);
});

async function idOf(params: Props['params']): Promise<string> {
  const { pack, exercise } = await params;
  return `${decodeURIComponent(pack)}/${decodeURIComponent(exercise)}`;
}
