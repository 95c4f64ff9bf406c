import { useFormatter, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import { daysBetween, type LocalDay } from '#lib/base/time.ts';

/** When a card comes back, in days while these are few. */
export function DueText({ due, today }: { readonly due: LocalDay | undefined; readonly today: LocalDay }) {
  const t = useTranslations('browse');
  const format = useFormatter();
  if (due === undefined) return '–';
  const days = daysBetween(today, due);
  if (days < 0) return t('late', { days: -days });
  return days <= FEW_DAYS ? t('days', { days }) : format.dateTime(dayOf(due), { dateStyle: 'medium', timeZone: 'UTC' });
}

const FEW_DAYS = 30;
