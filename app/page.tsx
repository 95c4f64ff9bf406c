import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FitWhenIdle } from '#app/_components/memory-model/fit-when-idle.tsx';
import { BrokenPacks } from '#app/_components/today/broken-packs.tsx';
import { DayNotes } from '#app/_components/plan/day-notes.tsx';
import { DayDone } from '#app/_components/today/day-done.tsx';
import { DueNow } from '#app/_components/today/due-now.tsx';
import { ExercisesToday } from '#app/_components/today/exercises-today.tsx';
import { NextExercise } from '#app/_components/today/next-exercise.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { QuizLine } from '#app/_components/today/quiz-line.tsx';
import { SlippingPanel } from '#app/_components/today/slipping-panel.tsx';
import { WeekPanel } from '#app/_components/today/week-panel.tsx';
import { Welcome } from '#app/_components/today/welcome.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { today, type TodayView } from '#lib/study/progress/today.ts';
import { openQuiz } from '#lib/study/quiz/open-quiz.ts';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';

export const dynamic = 'force-dynamic';

export default async function TodayPage() {
  const loaded = await loadView(async (context) => ({ view: await today(context), quiz: await openQuiz(context) }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { view, quiz } = loaded.value;
  if (view.isNewcomer) redirect('/welcome');
  const t = await getTranslations('today');
  return (
    <PageMain title={t('title')}>
      <FitWhenIdle />
      <BrokenPacks packs={view.brokenPacks} />
      <Day view={view} quiz={quiz} />
    </PageMain>
  );
}

function Day({ view, quiz }: { readonly view: TodayView; readonly quiz: PastQuiz | null }) {
  const { counts, everReviewed, nextExercise } = view;
  const due = counts.new + counts.learning + counts.review;
  if (!everReviewed) return due > 0 ? <Welcome today={view} /> : <NothingHere />;
  return (
    <>
      {due > 0 ? <DueNow today={view} /> : <DayDone today={view} />}
      <DayNotes today={view} />
      <div className="today-panels">
        <ExercisesToday exams={view.exams} today={view.today} />
        <WeekPanel week={view.week} />
        {view.slipping.length > 0 && <SlippingPanel concepts={view.slipping} />}
        {due > 0 && nextExercise && <NextExercise exercise={nextExercise} />}
      </div>
      <QuizLine open={quiz} />
    </>
  );
}
