'use client';

import { useTranslations } from 'next-intl';
import type { CostRow, Usage } from '#lib/exercises/report.ts';
import { formatBytes, formatMillis } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

/** Kernels, memory and time beside the reference, at growing sizes. Bars show the kernels; the table says it all. */
export function CostView({ rows }: { readonly rows: readonly CostRow[] }) {
  const t = useTranslations('workbench');
  const functions = [...new Set(rows.map((row) => row.function))];
  return (
    <div className="wb-cost">
      <p className="wb-small">{t('cost.what')}</p>
      {functions.map((name) => (
        <FunctionCost key={name} name={name} rows={rows.filter((row) => row.function === name)} />
      ))}
    </div>
  );
}

function FunctionCost({ name, rows }: { readonly name: string; readonly rows: readonly CostRow[] }) {
  const t = useTranslations('workbench');
  const most = Math.max(1, ...rows.flatMap(({ yours, reference }) => [yours.kernels, reference.kernels]));
  return (
    <ScrollBox label={t('cost.of', { name })}>
      <table>
        <caption>{t('cost.of', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cost.size')}</th>
            <th scope="col">{t('cost.who')}</th>
            <th scope="col">{t('cost.kernels')}</th>
            <th scope="col">{t('cost.peak')}</th>
            <th scope="col">{t('cost.time')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={sizeOf(row)}>
            <UsageRow size={sizeOf(row)} who={t('cost.yours')} usage={row.yours} most={most} series={1} />
            <UsageRow size="" who={t('cost.reference')} usage={row.reference} most={most} series={2} />
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

type UsageRowProps = {
  readonly size: string;
  readonly who: string;
  readonly usage: Usage;
  readonly most: number;
  readonly series: 1 | 2;
};

function UsageRow({ size, who, usage, most, series }: UsageRowProps) {
  return (
    <tr>
      {size !== '' && (
        <th scope="rowgroup" rowSpan={2}>
          {size}
        </th>
      )}
      <td>{who}</td>
      <td>
        <span className="wb-bar-of" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * usage.kernels) / most}%`, background: `var(--series-${series})` }} />
        </span>
        {usage.kernels}
      </td>
      <td>{formatBytes(usage.peakBytes)}</td>
      <td>{formatMillis(usage.millis)}</td>
    </tr>
  );
}

function sizeOf({ dims }: CostRow): string {
  return Object.entries(dims)
    .map(([name, size]) => `${name} = ${size}`)
    .join(', ');
}
