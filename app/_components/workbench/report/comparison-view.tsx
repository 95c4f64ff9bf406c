'use client';

import { useTranslations } from 'next-intl';
import type { Comparison } from '#lib/exercises/report.ts';
import { HeatMap } from './heat-map.tsx';
import { useJudgeText } from './judge-text.ts';
import { formatIndex, formatValue, formatSize } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

/** Where a tensor is off: how much of it, the worst elements, and the picture. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('workbench');
  const say = useJudgeText();
  const { output, shape, mismatched, size, worst, toleranceFrom, excess, plain } = comparison;
  const name = output || t('comparison.result');
  if (plain) return <PlainView name={name} plain={plain} />;
  // Of a single number there is no picture, and its shape says nothing.
  const isNumber = shape.length === 0;
  return (
    <div className="wb-comparison">
      {!isNumber && <p>{t('comparison.summary', { name, shape: formatIndex(shape), mismatched, size })}</p>}
      <ScrollBox label={t('comparison.worst', { name })}>
        <table>
          <caption>{t('comparison.worst', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('comparison.index')}</th>
              <th scope="col">{t('comparison.expected')}</th>
              <th scope="col">{t('comparison.yours')}</th>
              <th scope="col">{t('comparison.difference')}</th>
              <th scope="col">{t('comparison.tolerance')}</th>
            </tr>
          </thead>
          <tbody>
            {worst.map((row) => (
              <tr key={formatIndex(row.index)}>
                <th scope="row">{formatIndex(row.index)}</th>
                <td>{formatValue(row.expected)}</td>
                <td>{formatValue(row.actual)}</td>
                <td>{formatSize(Math.abs(row.actual - row.expected))}</td>
                <td>{formatSize(row.tolerance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="wb-small">{t('comparison.toleranceFrom', { origin: say(toleranceFrom) })}</p>
      {excess && !isNumber && <HeatMap name={name} shape={shape} excess={excess} />}
    </div>
  );
}

/** Lists, words and records: both in full. */
function PlainView({ name, plain }: { readonly name: string; readonly plain: NonNullable<Comparison['plain']> }) {
  const t = useTranslations('workbench');
  return (
    <div className="wb-comparison">
      <p>{name}</p>
      <dl className="wb-values">
        <div>
          <dt>{t('comparison.expected')}</dt>
          <dd>
            <code>{plain.expected}</code>
          </dd>
        </div>
        <div>
          <dt>{t('comparison.yours')}</dt>
          <dd>
            <code>{plain.actual}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
}
