'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { CreditChange, CreditPreview } from '#lib/study/credit/preview-credit.ts';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';

type CreditPreviewDialogProps = {
  readonly preview: CreditPreview;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
};

/** What taking credit back would change, and the button that does it. */
export function CreditPreviewDialog({ preview, busy, onTakeBack, onClose }: CreditPreviewDialogProps) {
  const t = useTranslations('credit.takeBack');
  const { credits, cards, changed, dueNow, soonerDays, changes } = preview;
  if (credits === 0) {
    return (
      <AppDialog title={t('title')} onClose={onClose}>
        <p>{t('none')}</p>
      </AppDialog>
    );
  }
  return (
    <AppDialog title={t('title')} onClose={onClose} wide>
      <ul className="list-disc ps-5">
        <li>{t('amount', { credits, cards, changed })}</li>
        <li>{t('sooner', { days: soonerDays })}</li>
        <li>{t('dueNow', { count: dueNow })}</li>
        <li>{t('stays')}</li>
      </ul>
      {changes.length > 0 && <Changes changes={changes} changed={changed} zone={preview.zone} />}
      <p className="mt-6">
        <button type="button" className="button button-primary" aria-disabled={busy} onClick={onTakeBack}>
          {t('confirm')}
        </button>
      </p>
    </AppDialog>
  );
}

type ChangesProps = { readonly changes: readonly CreditChange[]; readonly changed: number; readonly zone: string };

/** The cards that change most: due and stable until now, and then. */
function Changes({ changes, changed, zone }: ChangesProps) {
  const t = useTranslations('credit.takeBack');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  const locale = useLocale();
  const day = (at: EpochMillis): string => format.dateTime(at, { dateStyle: 'medium', timeZone: zone });
  const time = (days: number): string => {
    const { unit, count } = intervalLabel((days * DAY_MILLIS) / SECOND_MILLIS);
    return tStudy(`interval.${unit}`, { count });
  };
  return (
    <div className="scroll-x mt-4">
      <table className="table text-sm">
        <caption className="text-start text-soft">{t('caption', { shown: changes.length, changed })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('card')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('stability')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cardId, title, dueAt, stabilityDays }) => (
            <tr key={cardId}>
              <th scope="row">{title ? <Link href={`/cards/${cardId}`}>{title[locale]}</Link> : cardId}</th>
              <td className="break-keep sm:whitespace-nowrap">
                {t('change', { from: day(dueAt.now), to: day(dueAt.without) })}
              </td>
              <td className="whitespace-nowrap">
                {t('change', { from: time(stabilityDays.now), to: time(stabilityDays.without) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
