import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Titles } from '#app/_components/plan/course-facts.tsx';
import { dayOf } from '#app/_components/progress/day.ts';
import type { ExamToday } from '#lib/study/plan/planned-today.ts';
import type { LocalDay } from '#lib/base/time.ts';

type ExercisesTodayProps = { readonly exams: readonly ExamToday[]; readonly today: LocalDay };

/** The part of today of each plan of exercises: which, how far it is, and what does not fit any more. */
export function ExercisesToday({ exams, today }: ExercisesTodayProps) {
  const t = useTranslations('today.course');
  const format = useFormatter();
  const locale = useLocale();
  return exams.map(({ id, on, title, plan }) => {
    const own = plan.days.find(({ day }) => day === today)?.exercises ?? [];
    const next = plan.days.find(({ day }) => day > today);
    const nameOf = (day: string): string =>
      format.dateTime(dayOf(day), { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return (
      <section key={id} className="card today-panel" aria-label={t('title', { day: nameOf(on) })}>
        <h2>{t('title', { day: nameOf(on) })}</h2>
        <p className="num mt-1 text-soft">
          {title?.[locale]} {t('passed', { passed: plan.passed, count: plan.count })}
        </p>
        <p className="mt-3">
          {own.length > 0 ? (
            <>
              {t('today')} <Titles exercises={own} />
            </>
          ) : next ? (
            t('nextOn', { day: nameOf(next.day) })
          ) : (
            t('nothing')
          )}
        </p>
        {plan.left.length > 0 && (
          <p className="mt-2">
            {t('left', { count: plan.left.length })} <Link href="/plan">{t('toPlan')}</Link>
          </p>
        )}
      </section>
    );
  });
}
