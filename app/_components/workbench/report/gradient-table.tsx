'use client';

import { useTranslations } from 'next-intl';
import type { GradientRow } from '#lib/exercises/report.ts';
import { formatPlace, formatSize, formatValue } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

/** For each parameter, at its worst element: your gradient, the numerical one, the reference’s, and whether they agree. */
export function GradientTable({ rows }: { readonly rows: readonly GradientRow[] }) {
  const t = useTranslations('workbench');
  return (
    <>
      <h3>{t('gradient.title')}</h3>
      <p className="wb-small">{t('gradient.what')}</p>
      <ScrollBox label={t('gradient.title')}>
        <table className="wb-gradients">
          <thead>
            <tr>
              <th scope="col">{t('gradient.parameter')}</th>
              <th scope="col">{t('gradient.yours')}</th>
              <th scope="col">{t('gradient.numerical')}</th>
              <th scope="col">{t('gradient.reference')}</th>
              <th scope="col">{t('gradient.error')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.parameter} data-agrees={row.agrees}>
                <th scope="row">
                  <code title={t('gradient.of', { checked: row.checked, size: row.size })}>
                    {formatPlace(row.parameter, row.index)}
                  </code>
                </th>
                <td className={row.agrees === false ? 'wb-off' : ''}>{formatValue(row.yours, DIGITS)}</td>
                <td>{formatValue(row.numerical, DIGITS)}</td>
                <td>{formatValue(row.reference, DIGITS)}</td>
                <td className={row.agrees === false ? 'wb-off' : row.agrees ? 'wb-status-pass' : ''}>
                  <Sign agrees={row.agrees} />
                  {formatSize(row.relativeError)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** The error says it where fewer digits do not. */
const DIGITS = 5;

/** Not by colour alone, and heard as well. Reports of earlier versions do not say. */
function Sign({ agrees }: { readonly agrees: boolean | undefined }) {
  const t = useTranslations('workbench');
  if (agrees === undefined) return null;
  return (
    <>
      <span aria-hidden="true">{agrees ? '✓ ' : '✗ '}</span>
      <span className="sr-only">{t(agrees ? 'status.pass' : 'status.fail')} </span>
    </>
  );
}
