import { useTranslations } from 'next-intl';
import type { Share } from '#lib/progress/retention.ts';
import type { ProgressView } from '#lib/study/progress/progress.ts';

type RetentionTableProps = {
  readonly rows: ProgressView['retention'];
  readonly desiredRetention: number;
};

const GROUPS = ['all', 'young', 'mature'] as const;

/** How much was remembered, over longer and longer times. */
export function RetentionTable({ rows, desiredRetention }: RetentionTableProps) {
  const t = useTranslations('progress.retention');
  const shown = ({ remembered, count }: Share): string =>
    count === 0 ? t('none') : t('cell', { percent: remembered / count, count });
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{t('description', { percent: desiredRetention })}</p>
      <div className="scroll-x mt-3">
        <table className="table max-w-(--measure)">
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              {GROUPS.map((group) => (
                <th key={group} scope="col">
                  {t(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.period}>
                <th scope="row">{t(`periods.${row.period}`)}</th>
                {GROUPS.map((group) => (
                  <td key={group}>{shown(row[group])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
