import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { figureRows, type FigureWord, type RowGroup } from '#lib/cards/figure/figure-rows.ts';
import { HtmlLabel } from './figure-label.tsx';
import { withKeys } from './with-keys.ts';

type FigureTablesProps = { readonly figure: DrawnFigure; readonly locale: Locale };

/** The numbers behind a figure, for those who read rather than see; closed until they are asked for. */
export function FigureTables({ figure, locale }: FigureTablesProps) {
  const t = useTranslations('common');
  const groups = figureRows(figure);
  if (groups.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="disclosure text-sm">{t('plot.table')}</summary>
      <div className="mt-2 flex flex-wrap gap-x-8 gap-y-4 overflow-x-auto text-sm">
        {withKeys(groups).map(({ key, item }) => (
          <GroupTable key={key} group={item} locale={locale} />
        ))}
      </div>
    </details>
  );
}

function GroupTable({ group, locale }: { readonly group: RowGroup; readonly locale: Locale }) {
  const t = useTranslations('common.plot');
  const { name, number, columns, rows } = group;
  const word = (one: FigureWord): React.ReactNode => {
    if (typeof one === 'number') return axisNumber(one);
    return typeof one === 'string' ? t(`words.${one}`) : <HtmlLabel text={one} locale={locale} />;
  };
  return (
    <table className="table !w-auto">
      {(name !== null || number !== null) && (
        <caption className="text-start font-semibold">
          {name ? <HtmlLabel text={name} locale={locale} /> : t('series', { number: number ?? 1 })}
        </caption>
      )}
      <thead>
        <tr>
          {withKeys(columns).map(({ key, item }) => (
            <th key={key} scope="col">
              {word(item)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {withKeys(rows).map((row) => (
          <tr key={row.key}>
            {withKeys(row.item).map((cell) => (
              <td key={cell.key}>{word(cell.item)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
