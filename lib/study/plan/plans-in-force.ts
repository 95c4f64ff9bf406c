import { addDays, daysBetween, localDayOf, type DayBoundary, type LocalDay } from '#lib/base/time.ts';
import type { PlannedDays } from '#lib/progress/calendar.ts';
import type { RestDays } from '#lib/srs/plan/plan-card.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';

/** A break that the learner took or will take: its first and its last day. */
export type Break = { readonly from: LocalDay; readonly to: LocalDay };

/** The plans that were not taken back, latest first: those that still do something, and those whose days are over. */
export async function plansOf(
  { stores, learnerId }: StudyContext,
  { today, moment }: CurrentLearner,
): Promise<Readonly<Record<'inForce' | 'past', readonly StoredPlan[]>>> {
  const plans = (await stores.plans.all(learnerId)).filter(({ takenBackAt }) => takenBackAt === null);
  const isOver = (plan: StoredPlan): boolean => lastDayOf(plan, moment) < today;
  return { inForce: plans.filter((plan) => !isOver(plan)), past: plans.filter(isOver) };
}

/** Every break that was not taken back, past ones too, latest made first. */
export async function breaksOf(context: StudyContext): Promise<readonly Break[]> {
  return (await plannedDays(context)).breaks;
}

/** The breaks, and the days of the exams, of all plans that were not taken back. */
export async function plannedDays({ stores, learnerId }: StudyContext): Promise<PlannedDays> {
  const plans = (await stores.plans.all(learnerId)).filter(({ takenBackAt }) => takenBackAt === null);
  return {
    breaks: plans.flatMap(({ wish }) => (wish.kind === 'break' ? [wish] : [])),
    exams: plans.flatMap(({ wish }) => (wish.kind === 'exam' ? [wish.on] : [])),
  };
}

/** The next break that is not over, as days from today; null without one. */
export async function restAhead(context: StudyContext, { today }: CurrentLearner): Promise<RestDays | null> {
  const ahead = (await breaksOf(context)).filter(({ to }) => to >= today);
  const next = ahead.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
  return next ? { from: Math.max(0, daysBetween(today, next.from)), to: daysBetween(today, next.to) } : null;
}

/** The last day on which a plan still does something. */
function lastDayOf({ wish, createdAt }: StoredPlan, boundary: DayBoundary): LocalDay {
  switch (wish.kind) {
    case 'exam':
      return wish.on;
    case 'break':
      return wish.to;
    case 'amnesty':
      return addDays(localDayOf(createdAt, boundary), wish.days - 1);
    default:
      return wish satisfies never;
  }
}
