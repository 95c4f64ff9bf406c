import { useFormatter, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS, type LocalDay } from '#lib/base/time.ts';
import type { HistoryRow } from '#lib/progress/card-history.ts';
import { dayOf } from '#app/_components/progress/day.ts';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';

type HistoryListProps = { readonly rows: readonly HistoryRow[]; readonly zone: string };

/** What happened to a card, by study day, the latest first. */
export function HistoryList({ rows, zone }: HistoryListProps) {
  const t = useTranslations('history');
  const format = useFormatter();
  if (rows.length === 0) return <p className="mt-2 text-soft">{t('empty')}</p>;
  return (
    <div className="scroll-x mt-3">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('columns.day')}</th>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.stability')}</th>
            <th scope="col">{t('columns.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const { event } = row;
            const isFirst = rows[index - 1]?.event.localDay !== event.localDay;
            return (
              <tr key={event.id}>
                <th scope="row" className="font-normal sm:whitespace-nowrap">
                  {isFirst && <span className="font-semibold">{nameOf(event.localDay)} </span>}
                  <span className="text-soft">{format.dateTime(event.at, { timeStyle: 'short', timeZone: zone })}</span>
                </th>
                <What row={row} />
                <Consequences after={row.after} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function nameOf(day: LocalDay): string {
    return format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  }
}

/** The event in words; what was undone is struck out, and says so. */
function What({ row: { event, after } }: { readonly row: HistoryRow }) {
  const t = useTranslations('history.events');
  const tStudy = useTranslations('study.ratings');
  const format = useFormatter();
  const text =
    event.kind === 'answer'
      ? t('answer', {
          rating: tStudy(event.rating),
          seconds: format.number(event.tookMillis / SECOND_MILLIS, { maximumFractionDigits: 1 }),
        })
      : event.kind === 'setDue'
        ? t(event.sourceId === undefined ? 'setDue' : 'planned', { days: event.days })
        : event.kind === 'implicit'
          ? t('implicit', { percent: event.credit })
          : event.kind === 'move'
            ? t('move', { to: event.to })
            : event.kind === 'placed'
              ? t('placed', { days: event.days })
              : event.kind === 'quizzed'
                ? t('quizzed', { rating: tStudy(event.rating), spaced: String(event.spaced) })
                : t(event.kind);
  if (after !== null) return <td>{text}</td>;
  return (
    <td>
      <s className="text-soft">{text}</s> {t('undone')}
    </td>
  );
}

function Consequences({ after }: Pick<HistoryRow, 'after'>) {
  const t = useTranslations('study');
  const shown = (seconds: number): string => {
    const { unit, count } = intervalLabel(seconds);
    return t(`interval.${unit}`, { count });
  };
  if (after === null || after.state === 'new') {
    return (
      <>
        <td>–</td>
        <td>–</td>
      </>
    );
  }
  return (
    <>
      <td>{shown((after.stability * DAY_MILLIS) / SECOND_MILLIS)}</td>
      <td>{shown((after.dueAt - after.lastReviewAt) / SECOND_MILLIS)}</td>
    </>
  );
}
