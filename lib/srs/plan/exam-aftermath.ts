import { expectedRecall } from './expected-course.ts';
import type { Move, PlanCard } from './plan-card.ts';

/** Expected seconds that the moved cards take in the days after the exam, with the plan and without it. */
export type Aftermath = { readonly secondsWith: number; readonly secondsWithout: number };

/** What a plan costs afterwards: in the `days` from the exam’s on. */
export function examAftermath(
  cards: readonly PlanCard[],
  moves: readonly Move[],
  examDay: number,
  days: number,
): Aftermath {
  const dayOf = new Map(moves.map(({ card, day }) => [card, day]));
  const moved = cards.filter(({ card }) => dayOf.has(card));
  const secondsFrom = (nextDayOf: (card: PlanCard) => number | null): number => {
    const spent = new Float64Array(examDay + days);
    for (const card of moved) expectedRecall(card, nextDayOf(card), { until: examDay + days, rest: null, spent });
    return spent.subarray(examDay).reduce((sum, seconds) => sum + seconds, 0);
  };
  return { secondsWith: secondsFrom(({ card }) => dayOf.get(card) ?? null), secondsWithout: secondsFrom(() => null) };
}
