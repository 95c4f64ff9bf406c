import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import type { TodayView } from '#lib/study/progress/today.ts';

/** What a learner may want to know of the day: a break, what waits beyond the minutes, a backlog; a calm line each. */
export function DayNotes({ today }: { readonly today: TodayView }) {
  const t = useTranslations('plan.today');
  const format = useFormatter();
  const { onBreak, beyondMinutes, minutesPerDay, backlog } = today;
  return (
    <>
      {onBreak && (
        <p className="day-note">
          {t('onBreak', { day: format.dateTime(dayOf(onBreak.to), { dateStyle: 'medium', timeZone: 'UTC' }) })}{' '}
          <Link href="/plan">{t('seePlans')}</Link>
        </p>
      )}
      {beyondMinutes.cards > 0 && (
        <p className="day-note">
          {t('beyondMinutes', { count: beyondMinutes.cards, minutes: minutesPerDay, more: beyondMinutes.minutes })}{' '}
          <Link href="/study?all=1">{t('allDue')}</Link>
        </p>
      )}
      {backlog && !onBreak && (
        <p className="day-note">
          {t('backlog', { count: backlog.cards, minutes: backlog.minutes })} <Link href="/plan">{t('spread')}</Link>
        </p>
      )}
    </>
  );
}
