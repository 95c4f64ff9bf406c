import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayOf } from '#app/_components/progress/day.ts';
import type { PlanView } from '#lib/study/plan/plan-views.ts';

type PlanRowProps = {
  readonly plan: PlanView;
  /** What can be done with the plan of this title. */
  readonly children?: (title: string) => ReactNode;
};

/** A plan in a list: what it is, what it moved, when it was made. */
export function PlanRow({ plan, children }: PlanRowProps) {
  const t = useTranslations('plan.inForce');
  const format = useFormatter();
  const { title, detail } = usePlanWords(plan);
  const made = format.dateTime(plan.createdAt, { dateStyle: 'medium' });
  return (
    <li className="panel flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <span>
        <strong className="block">{title}</strong>
        <span className="text-sm text-soft">
          {[detail, t('moved', { count: plan.moved }), t('made', { day: made })].join(' · ')}
        </span>
      </span>
      {children?.(title)}
    </li>
  );
}

function usePlanWords({ wish, courseTitle }: PlanView): { readonly title: string; readonly detail: string } {
  const t = useTranslations('plan.inForce');
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = (day: string): string => format.dateTime(dayOf(day), { dateStyle: 'medium', timeZone: 'UTC' });
  switch (wish.kind) {
    case 'exam':
      if (wish.exercises) {
        const values = { count: wish.exercises.ids.length, minutes: wish.minutesPerDay };
        return {
          title: t('course', { course: courseTitle?.[locale] ?? t('lostCourse'), day: nameOf(wish.on) }),
          detail: t(wish.exercises.cards ? 'courseWithCards' : 'courseDetail', values),
        };
      }
      return {
        title: t('exam', { day: nameOf(wish.on) }),
        detail: t('examDetail', { concepts: wish.concepts.length, minutes: wish.minutesPerDay }),
      };
    case 'break':
      return {
        title: t('break', { from: nameOf(wish.from), to: nameOf(wish.to) }),
        detail: t('breakDetail', { preparation: wish.preparation }),
      };
    case 'amnesty':
      return {
        title: t('amnesty', { days: wish.days }),
        detail: t('amnestyDetail', { minutes: wish.minutesPerDay }),
      };
    default:
      return wish satisfies never;
  }
}
