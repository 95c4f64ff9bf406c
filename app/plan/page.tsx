import { getTranslations } from 'next-intl/server';
import { AmnestyForm } from '#app/_components/plan/amnesty-form.tsx';
import { BreakForm } from '#app/_components/plan/break-form.tsx';
import { CourseForm } from '#app/_components/plan/course-form.tsx';
import { ExamForm } from '#app/_components/plan/exam-form.tsx';
import { PastPlans } from '#app/_components/plan/past-plans.tsx';
import { PlansInForce } from '#app/_components/plan/plans-in-force.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { listPlans } from '#lib/study/plan/list-plans.ts';

export const dynamic = 'force-dynamic';

type PlanPageProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function PlanPage({ searchParams }: PlanPageProps) {
  const loaded = await loadView(listPlans);
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const view = loaded.value;
  const { showPastPlans } = await requestPreferences();
  const { list } = await searchParams;
  const asked = typeof list === 'string' ? list : null;
  const t = await getTranslations('plan');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <PlansInForce plans={view.plans} />
      <PastPlans plans={view.past} shown={showPastPlans} />
      {asked !== null && <CourseForm view={view} from={asked} />}
      <AmnestyForm view={view} />
      <ExamForm view={view} />
      {asked === null && <CourseForm view={view} from={null} />}
      <BreakForm view={view} />
    </PageMain>
  );
}
