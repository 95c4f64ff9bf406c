import type { Locale } from '#lib/base/localized.ts';
import { axisNumber, fixedNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnTable } from '#lib/cards/figure/drawn-figure.ts';
import { partId } from '#lib/cards/figure/target-id.ts';
import { ClickableCell } from '#app/_components/plot/clickable-cell.tsx';
import { HtmlLabel } from '#app/_components/plot/figure-label.tsx';
import { withKeys } from '#app/_components/plot/with-keys.ts';

type TableProps = { readonly table: DrawnTable; readonly locale: Locale; readonly description: string };

/** A table that is what the figure shows: read as one, and wide ones scroll. */
export function TableMark({ table, locale, description }: TableProps) {
  const { id, columns, rows, label, decimals } = table;
  const hasLabels = rows.some((row) => row.label !== null);
  return (
    <div className="overflow-x-auto">
      <table className="table figure-table !w-auto" aria-label={description}>
        {label && (
          <caption className="text-start font-semibold">
            <HtmlLabel text={label} locale={locale} />
          </caption>
        )}
        {columns.length > 0 && (
          <thead>
            <tr>
              {hasLabels && <td aria-hidden="true"> </td>}
              {columns.map((column) => (
                <th key={column.en} scope="col">
                  <HtmlLabel text={column} locale={locale} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {withKeys(rows).map(({ key, item: row, index: y }) => (
            <tr key={key}>
              {hasLabels && <th scope="row">{row.label && <HtmlLabel text={row.label} locale={locale} />}</th>}
              {withKeys(row.cells).map(({ key: place, item: cell, index: x }) => (
                <ClickableCell key={place} id={id === null ? null : partId(id, y + 1, x + 1)}>
                  {typeof cell === 'number' ? shown(cell, decimals) : <HtmlLabel text={cell} locale={locale} />}
                </ClickableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: number, decimals: number | null): string {
  return decimals === null || !Number.isFinite(value) ? axisNumber(value) : fixedNumber(value, decimals);
}
