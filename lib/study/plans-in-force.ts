import { addDays, daysBetween, localDayOf, type DayBoundary, type LocalDay } from '#lib/base/time.ts';
import type { RestDays } from '#lib/srs/plan/plan-card.ts';
import type { CurrentLearner, StudyContext } from './context.ts';
import type { StoredPlan } from './ports.ts';

/** A break that the learner took or will take: its first and its last day. */
export type Break = { readonly from: LocalDay; readonly to: LocalDay };

/** The plans that were not taken back and whose days are not over, latest first. */
export async function plansInForce(
  { stores, learnerId }: StudyContext,
  { today, moment }: CurrentLearner,
): Promise<readonly StoredPlan[]> {
  const plans = await stores.plans.all(learnerId);
  return plans.filter((plan) => plan.takenBackAt === null && lastDayOf(plan, moment) >= today);
}

/** Every break that was not taken back, past ones too, latest made first. */
export async function breaksOf({ stores, learnerId }: StudyContext): Promise<readonly Break[]> {
  const plans = await stores.plans.all(learnerId);
  return plans.flatMap(({ takenBackAt, wish }) => (takenBackAt === null && wish.kind === 'break' ? [wish] : []));
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
