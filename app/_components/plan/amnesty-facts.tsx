import { useFormatter, useTranslations } from 'next-intl';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';

/** Less than this rounds to no card at all. */
const LEAST_TOLD = 0.05;

/** What finds room, and what the waiting costs. */
export function AmnestyFacts({ preview }: { readonly preview: Extract<PlanPreview, { readonly kind: 'amnesty' }> }) {
  const t = useTranslations('plan.amnesty');
  const format = useFormatter();
  const oldest = format.number(preview.lostOldestFirst, { maximumFractionDigits: 1 });
  return (
    <>
      <p className="mt-4">{t('moved', { moved: preview.moved, left: preview.left })}</p>
      {preview.lostOldestFirst >= LEAST_TOLD && (
        <p className="mt-1">{t('lost', { lost: Math.round(preview.lost * 10) / 10, oldest })}</p>
      )}
    </>
  );
}
