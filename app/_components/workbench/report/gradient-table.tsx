'use client';

import { useTranslations } from 'next-intl';
import type { GradientRow } from '#lib/exercises/report.ts';
import { formatIndex, formatValue, formatSize } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

/** For each parameter, at its worst element: your gradient, the numerical one, the reference’s. */
export function GradientTable({ rows }: { readonly rows: readonly GradientRow[] }) {
  const t = useTranslations('workbench');
  return (
    <ScrollBox label={t('gradient.title')}>
      <table>
        <caption>{t('gradient.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gradient.parameter')}</th>
            <th scope="col">{t('gradient.index')}</th>
            <th scope="col">{t('gradient.yours')}</th>
            <th scope="col">{t('gradient.numerical')}</th>
            <th scope="col">{t('gradient.reference')}</th>
            <th scope="col">{t('gradient.relativeError')}</th>
            <th scope="col">{t('gradient.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.parameter}>
              <th scope="row">
                <code>{row.parameter}</code>
              </th>
              <td>{formatIndex(row.index)}</td>
              <td>{formatValue(row.yours)}</td>
              <td>{formatValue(row.numerical)}</td>
              <td>{formatValue(row.reference)}</td>
              <td>{formatSize(row.relativeError)}</td>
              <td>{t('gradient.of', { checked: row.checked, size: row.size })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
