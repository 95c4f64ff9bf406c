import { getTranslations } from 'next-intl/server';
import { FitWhenIdle } from '#app/_components/memory-model/fit-when-idle.tsx';
import { BrokenPacks } from '#app/_components/today/broken-packs.tsx';
import { DayNotes } from '#app/_components/plan/day-notes.tsx';
import { DayDone } from '#app/_components/today/day-done.tsx';
import { DueNow } from '#app/_components/today/due-now.tsx';
import { NextExercise } from '#app/_components/today/next-exercise.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { Welcome } from '#app/_components/today/welcome.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { today } from '#lib/study/progress/today.ts';

export const dynamic = 'force-dynamic';

export default async function TodayPage() {
  const { showStreak } = await requestPreferences();
  const loaded = await loadView(today);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const view = loaded.value;
  const t = await getTranslations('today');
  const tPlan = await getTranslations('plan.today');
  const { counts, everReviewed, streak } = view;
  const due = counts.new + counts.learning + counts.review;
  const facts = [
    t('answered', { count: view.answeredToday }),
    t('tomorrow', { count: view.dueTomorrow }),
    ...(showStreak && streak.days > 0
      ? [t(view.answeredToday > 0 || view.onBreak ? 'streak' : 'streakOpen', { days: streak.days })]
      : []),
    ...(showStreak && streak.breakDays > 0 ? [tPlan('streakBreak', { days: streak.breakDays })] : []),
  ];
  return (
    <PageMain title={t('title')} narrow>
      <FitWhenIdle />
      <BrokenPacks packs={view.brokenPacks} />
      {due === 0 &&
        (everReviewed ? <DayDone nextExercise={view.nextExercise} moreNew={view.moreNew} /> : <NothingHere />)}
      {due > 0 && (everReviewed ? <DueNow today={view} /> : <Welcome today={view} />)}
      {everReviewed && (
        <>
          <DayNotes today={view} />
          <p className="mt-8 text-soft">{facts.join(' · ')}</p>
          {due > 0 && view.nextExercise && <NextExercise exercise={view.nextExercise} />}
        </>
      )}
    </PageMain>
  );
}
