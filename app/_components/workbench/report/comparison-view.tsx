'use client';

import { useTranslations } from 'next-intl';
import type { Comparison } from '#lib/exercises/report.ts';
import { formatPlace, formatShape, formatSize, formatValue } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

/** Where a tensor is off: how much of it, and the worst elements. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('workbench');
  const { output, shape, mismatched, size, worst, plain } = comparison;
  const name = output || t('comparison.result');
  if (plain) return <PlainView name={name} plain={plain} />;
  // The shape of a single number says nothing.
  const isNumber = shape.length === 0;
  return (
    <div className="wb-comparison">
      <h3>{t('comparison.worst', { name })}</h3>
      {!isNumber && (
        <p className="wb-small">{t('comparison.summary', { name, shape: formatShape(shape), mismatched, size })}</p>
      )}
      <ScrollBox label={t('comparison.worst', { name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('comparison.index')}</th>
              <th scope="col">{t('comparison.yours')}</th>
              <th scope="col">{t('comparison.expected')}</th>
              <th scope="col">{t('comparison.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {worst.map((row) => (
              <tr key={row.index.join(' ')}>
                <th scope="row">
                  <code>{formatPlace(output, row.index) || name}</code>
                </th>
                <td className="wb-off">{formatValue(row.actual)}</td>
                <td>{formatValue(row.expected)}</td>
                <td className="wb-off">{formatSize(Math.abs(row.actual - row.expected))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** Lists, words and records: both in full. */
function PlainView({ name, plain }: { readonly name: string; readonly plain: NonNullable<Comparison['plain']> }) {
  const t = useTranslations('workbench');
  return (
    <div className="wb-comparison">
      <h3>{t('comparison.worst', { name })}</h3>
      <dl className="wb-values">
        <div>
          <dt>{t('comparison.yours')}</dt>
          <dd>
            <code className="wb-off">{plain.actual}</code>
          </dd>
        </div>
        <div>
          <dt>{t('comparison.expected')}</dt>
          <dd>
            <code>{plain.expected}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
}
