import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import type { ExercisePlan, PlannedExercise } from '#lib/study/plan/plan-views.ts';

/** The exercises of a plan: whether they fit, which come on which day, and what finds no room. */
export function CourseFacts({ plan }: { readonly plan: ExercisePlan }) {
  const t = useTranslations('plan.course');
  const format = useFormatter();
  const { days, left, minutesForAll, passed, count } = plan;
  const placed = days.reduce((sum, day) => sum + day.exercises.length, 0);
  const nameOf = (day: string): string =>
    format.dateTime(dayOf(day), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <>
      <p className="mt-4">
        <strong>
          {left.length === 0 ? t('fits', { count: placed }) : t('fitsNot', { placed, left: left.length })}
        </strong>{' '}
        {t('passed', { passed, count })}
      </p>
      {left.length > 0 && (
        <p className="notice mt-2">
          {minutesForAll === null ? t('noMinutes') : t('minutesForAll', { minutes: minutesForAll })} {t('leftOut')}{' '}
          <Titles exercises={left} />
        </p>
      )}
      {days.length > 0 && (
        <details className="mt-3" open={days.length <= 7}>
          <summary className="disclosure">{t('byDay')}</summary>
          <ol className="mt-1">
            {days.map(({ day, exercises }) => (
              <li key={day} className="border-t border-line py-2">
                <span className="font-semibold">{nameOf(day)}</span>{' '}
                <span className="num text-soft">
                  {t('sum', { minutes: exercises.reduce((sum, { minutes }) => sum + minutes, 0) })}
                </span>{' '}
                <Titles exercises={exercises} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Exercises in a sentence, each a link, with what it takes and whether it comes again. */
export function Titles({ exercises }: { readonly exercises: readonly PlannedExercise[] }) {
  const t = useTranslations('plan.course');
  const locale = useLocale();
  return (
    <>
      {exercises.map(({ id, title, minutes, again }, index) => (
        <span key={id}>
          {index > 0 && t('between')}
          <Link href={`/exercises/${id}`}>{title[locale]}</Link>{' '}
          <span className="num text-soft">{t(again ? 'again' : 'takes', { minutes })}</span>
        </span>
      ))}
    </>
  );
}
