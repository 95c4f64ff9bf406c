'use client';

import { useTranslations } from 'next-intl';
import { RATINGS } from '#lib/srs/rating.ts';

type FirstWaitsProps = { readonly before: readonly number[]; readonly after: readonly number[] };

/** How long a new card is remembered by its first rating, with the weights before and the fitted ones: w0 … w3 are these days. */
export function FirstWaits({ before, after }: FirstWaitsProps) {
  const t = useTranslations('fit.waits');
  const ratings = useTranslations('study.ratings');
  return (
    <div className="overflow-x-auto">
      <h3 className="font-semibold">{t('title')}</h3>
      <p className="mt-1 text-sm text-soft">{t('text')}</p>
      <table className="table mt-2 !w-auto">
        <thead>
          <tr>
            {(['rating', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((rating, index) => (
            <tr key={rating}>
              <th scope="row">{ratings(rating)}</th>
              <td>{t('days', { days: before[index] ?? 0 })}</td>
              <td>{t('days', { days: after[index] ?? 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
