import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QuizFlow } from '#app/_components/quiz/quiz-flow.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { quizPage } from '#lib/study/quiz/quiz-page.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** A quiz while it is open. */
export default async function QuizPage({ params }: Props) {
  const { id } = await params;
  const loaded = await loadView((context) => quizPage(context, id));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  if (loaded.value === null) notFound();
  const { view, exercises, before, isOver } = loaded.value;
  if (isOver) redirect(`/quiz/${id}/result`);
  const { singleKeys } = await requestPreferences();
  const t = await getTranslations('quiz');
  return (
    <>
      <PageTitle title={t('title')} />
      <QuizFlow key={id} view={view} exercises={exercises} before={before} singleKeys={singleKeys} />
    </>
  );
}
