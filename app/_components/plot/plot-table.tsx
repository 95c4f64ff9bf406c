import { useFormatter, useTranslations } from 'next-intl';

type TableRow = readonly [x: number | string, y: number | string, ...more: (number | string)[]];
export type TableGroup = { readonly name: string | null; readonly rows: readonly TableRow[] };
type PlotTableProps = { readonly columns: readonly string[]; readonly groups: readonly TableGroup[] };

/** The numbers behind a picture, for those who read rather than see; closed until it is asked for. */
export function PlotTable({ columns, groups }: PlotTableProps) {
  const t = useTranslations('common');
  const format = useFormatter();
  const shown = (value: number | string): string =>
    typeof value === 'string' ? value : format.number(value, { maximumSignificantDigits: 4 });
  return (
    <details className="mt-2">
      <summary className="disclosure text-sm">{t('plot.table')}</summary>
      <div className="mt-2 flex flex-wrap gap-x-8 gap-y-4 text-sm">
        {groups.map((group) => (
          <table key={group.name} className="table !w-auto">
            {group.name !== null && <caption className="text-start font-semibold">{group.name}</caption>}
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {group.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, index) => (
                    <td key={columns[index]}>{shown(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}
