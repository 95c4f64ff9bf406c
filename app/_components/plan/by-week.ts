import type { PlanDay } from '#lib/study/plan/plan-views.ts';

/** Seven days in one, from the first day on; a week rests when all its days do. */
export function byWeek(days: readonly PlanDay[]): readonly PlanDay[] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(7 * week, 7 * week + 7).reduce((sum, day) => ({
      day: sum.day,
      cardsWithout: sum.cardsWithout + day.cardsWithout,
      cardsWith: sum.cardsWith + day.cardsWith,
      minutesWithout: sum.minutesWithout + day.minutesWithout,
      minutesWith: sum.minutesWith + day.minutesWith,
      rest: sum.rest && day.rest,
    })),
  );
}
