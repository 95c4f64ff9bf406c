import { useFormatter, useTranslations } from 'next-intl';
import { PREPARATIONS } from '#lib/srs/plan/preparation.ts';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';

/** What each way to prepare a break comes to on the return, side by side. */
export function BreakFacts({ preview }: { readonly preview: Extract<PlanPreview, { readonly kind: 'break' }> }) {
  const t = useTranslations('plan.break');
  const format = useFormatter();
  return (
    <>
      <p className="mt-4">{t('cards', { count: preview.cards })}</p>
      {preview.cards > 0 && (
        <table className="table mt-4">
          <caption className="mb-1 text-start font-semibold">{t('compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('choice')}</th>
              <th scope="col">{t('moved')}</th>
              <th scope="col">{t('waiting')}</th>
              <th scope="col">{t('recall')}</th>
            </tr>
          </thead>
          <tbody>
            {PREPARATIONS.map((one) => {
              const { moved, waiting, recall } = preview.choices[one];
              return (
                <tr key={one} className={one === preview.preparation ? 'font-semibold' : ''}>
                  <th scope="row" className="text-start">
                    {t(one)}
                    {one === preview.preparation && <span className="text-soft"> ({t('chosen')})</span>}
                  </th>
                  <td>{moved}</td>
                  <td>{waiting}</td>
                  <td>{format.number(recall, { style: 'percent', maximumFractionDigits: 1 })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
