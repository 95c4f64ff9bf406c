import { useFormatter, useTranslations } from 'next-intl';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';

/** How much is remembered on the day, with the plan beside without, and what it costs afterwards. */
export function ExamFacts({ preview }: { readonly preview: Extract<PlanPreview, { readonly kind: 'exam' }> }) {
  const t = useTranslations('plan.exam');
  const format = useFormatter();
  const share = (value: number): string =>
    format.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <dl className="mt-4">
        <dt className="text-sm text-soft">{t('recall')}</dt>
        <dd className="mt-1 flex flex-wrap gap-x-6 text-xl tabular-nums">
          <strong>{t('recallWith', { with: share(preview.recallWith) })}</strong>
          <span>{t('recallWithout', { without: share(preview.recallWithout) })}</span>
        </dd>
      </dl>
      <p className="mt-1 text-sm text-soft">{t('most', { most: share(preview.recallAtMost) })}</p>
      <p className="mt-4">{t('cards', { cards: preview.cards, moved: preview.moved })}</p>
      {preview.unseen > 0 && <p className="mt-1">{t('unseen', { count: preview.unseen })}</p>}
      {preview.inSteps > 0 && <p className="mt-1">{t('inSteps', { count: preview.inSteps })}</p>}
      {preview.moved > 0 && (
        <p className="mt-1">
          {t('after', {
            with: Math.round(preview.minutesAfterWith),
            without: Math.round(preview.minutesAfterWithout),
          })}
        </p>
      )}
    </>
  );
}
