import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QuizSheetPage } from '#app/_components/quiz/print/quiz-sheet.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { quizSheet } from '#lib/study/quiz/sheet/quiz-sheet.ts';
import { quizView } from '#lib/study/quiz/quiz-view.ts';

export const dynamic = 'force-dynamic';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly answers?: string | readonly string[] }>;
};

/** A quiz on paper; with `?answers=1` its right answers too. */
export default async function PrintedQuizPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { answers } = await searchParams;
  const loaded = await loadView((context) => quizView(context, id));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  if (loaded.value === null) notFound();
  const sheet = quizSheet(loaded.value);
  const t = await getTranslations('quiz.print');
  return (
    <>
      <PageTitle title={`${t('title')} ${sheet.code}`} />
      <QuizSheetPage id={id} sheet={sheet} withAnswers={answers === '1'} />
    </>
  );
}
