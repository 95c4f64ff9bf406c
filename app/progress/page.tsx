import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { Calendar } from '#app/_components/progress/calendar.tsx';
import { Calibration } from '#app/_components/progress/calibration.tsx';
import { Forecast } from '#app/_components/progress/forecast.tsx';
import { HeldPacks } from '#app/_components/progress/held-packs.tsx';
import { HeldStair } from '#app/_components/progress/held-stair.tsx';
import { Minutes } from '#app/_components/progress/minutes.tsx';
import { QuizResults } from '#app/_components/progress/quiz-results.tsx';
import { ProgressHead } from '#app/_components/progress/progress-head.tsx';
import { RetentionTable } from '#app/_components/progress/retention-table.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { daysBetween } from '#lib/base/time.ts';
import { progress, type ProgressView } from '#lib/study/progress/progress.ts';
import { pastQuizzes, type PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import { Details, DetailsComing } from './details.tsx';

export const dynamic = 'force-dynamic';

type ProgressPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProgressPage({ searchParams }: ProgressPageProps) {
  const loaded = await loadView(async (context) => ({
    view: await progress(context),
    quizzes: await pastQuizzes(context, QUIZZES),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { view, quizzes } = loaded.value;
  const t = await getTranslations('progress');
  const shown = (await searchParams)['view'] === 'analysis' ? 'analysis' : 'overview';
  if (!view.everReviewed) {
    return (
      <PageMain title={t('title')} narrow>
        <h1>{t('title')}</h1>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={{ href: '/study', text: t('empty.action') }}
        />
        <div className="progress-panels">
          <QuizResults quizzes={quizzes} />
        </div>
      </PageMain>
    );
  }
  return (
    <PageMain title={t('title')}>
      <ProgressHead view={view} shown={shown} />
      {shown === 'overview' ? <Overview view={view} quizzes={quizzes} /> : <Analysis view={view} />}
    </PageMain>
  );
}

/** Quizzes that are looked through: some of them may be open still. */
const QUIZZES = 20;
/** Before a week has passed there is nothing to see in a curve. */
const ENOUGH_DAYS = 7;

type OverviewProps = { readonly view: ProgressView; readonly quizzes: readonly PastQuiz[] };

async function Overview({ view, quizzes }: OverviewProps) {
  const { showStreak } = await requestPreferences();
  const t = await getTranslations('progress');
  const first = view.weeks.flat().find(({ count }) => count > 0)?.day ?? view.today;
  const isEarly = daysBetween(first, view.today) < ENOUGH_DAYS;
  const { days, breakDays } = view.streak;
  return (
    <>
      {showStreak && days > 0 && <p className="mt-2 text-soft">{t('streak', { days, breaks: breakDays })}</p>}
      <div className="progress-panels">
        {!isEarly && view.held.held > 0 && <HeldStair held={view.held} today={view.today} />}
        <Forecast days={view.forecast} />
        {!isEarly && <Calendar weeks={view.weeks} />}
        {view.held.packs.length > 0 && <HeldPacks packs={view.held.packs} />}
        <QuizResults quizzes={quizzes} />
      </div>
      <Further hasQuizzes={quizzes.some(({ closed }) => closed !== null)} />
    </>
  );
}

async function Further({ hasQuizzes }: { readonly hasQuizzes: boolean }) {
  const t = await getTranslations('progress');
  const plan = await getTranslations('plan');
  const fit = await getTranslations('fit');
  const browse = await getTranslations('browse');
  return (
    <p className="mt-6 flex flex-wrap gap-2">
      <Link href="/plan" className="button">
        {plan('title')}
      </Link>
      <Link href="/memory-model" className="button">
        {fit('progress')}
      </Link>
      <Link href="/cards" className="button">
        {browse('link')}
      </Link>
      <Link href="/cards?state=aside" className="button">
        {browse('asideLink')}
      </Link>
      {!hasQuizzes && (
        <Link href="/quiz" className="button">
          {t('quizzes.none')}
        </Link>
      )}
    </p>
  );
}

function Analysis({ view }: { readonly view: ProgressView }) {
  return (
    <div className="analysis-panels">
      <RetentionTable rows={view.retention} desiredRetention={view.desiredRetention} />
      <Calibration buckets={view.calibration} />
      <Minutes days={view.minutes} />
      <Suspense fallback={<DetailsComing />}>
        <Details />
      </Suspense>
    </div>
  );
}
