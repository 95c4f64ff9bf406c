import { getTranslations } from 'next-intl/server';
import { ReportPage } from '#app/_components/report/report-page.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';

export const dynamic = 'force-dynamic';

/** A file for a report of a fault in Gradus itself; asks the database nothing, since that may be the fault. */
export default async function Page() {
  const t = await getTranslations('flags.fault');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-(--measure) text-soft">{t('lead')}</p>
      <ReportPage />
    </PageMain>
  );
}
