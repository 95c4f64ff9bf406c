import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { Calendar } from '#app/_components/progress/calendar.tsx';
import { Calibration } from '#app/_components/progress/calibration.tsx';
import { Forecast } from '#app/_components/progress/forecast.tsx';
import { Minutes } from '#app/_components/progress/minutes.tsx';
import { RetentionTable } from '#app/_components/progress/retention-table.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { Details, DetailsComing } from './details.tsx';
import { progress } from '#lib/study/progress/progress.ts';

export const dynamic = 'force-dynamic';

export default async function ProgressPage() {
  const loaded = await loadView(progress);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const view = loaded.value;
  const t = await getTranslations('progress');
  const fit = await getTranslations('fit');
  const aside = await getTranslations('aside');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-lg text-soft">{t('lead')}</p>
      <p className="mt-2">
        <Link href="/memory-model">{fit('progress')}</Link> · <Link href="/cards">{aside('link')}</Link>
      </p>
      {view.everReviewed ? (
        <>
          <Calendar weeks={view.weeks} />
          <Forecast days={view.forecast} />
          <RetentionTable rows={view.retention} desiredRetention={view.desiredRetention} />
          <Calibration buckets={view.calibration} />
          <Minutes days={view.minutes} />
          <Suspense fallback={<DetailsComing />}>
            <Details />
          </Suspense>
        </>
      ) : (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={{ href: '/study', text: t('empty.action') }}
        />
      )}
    </PageMain>
  );
}
