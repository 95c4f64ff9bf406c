import { addDays, type LocalDay } from '#lib/base/time.ts';
import { askedOn, type Move, type PlanCard, type RestDays } from '#lib/srs/plan/plan-card.ts';
import type { PlanDay } from './plan-views.ts';

/** Which days are told of: today and those after it, `days` in all; and on which nothing is asked. */
type Span = {
  readonly today: LocalDay;
  readonly days: number;
  readonly rest: RestDays | null;
  /** New cards that the plan introduces, and what meeting each takes. */
  readonly introduced?: readonly (Move & { readonly seconds: number })[];
};

/** The next review of each card, day by day, as it is and with the moves and introductions; later reviews are not told. */
export function planDays(cards: readonly PlanCard[], moves: readonly Move[], span: Span): readonly PlanDay[] {
  const { today, days, rest, introduced = [] } = span;
  const dayOf = new Map(moves.map(({ card, day }) => [card, day]));
  const zeros = (): Float64Array => new Float64Array(days);
  const [cardsWithout, cardsWith, secondsWithout, secondsWith] = [zeros(), zeros(), zeros(), zeros()];
  for (const { card, dueDay, seconds } of cards) {
    const own = askedOn(dueDay, rest);
    const planned = dayOf.get(card) ?? own;
    if (own < days) {
      cardsWithout[own] = cardsWithout[own]! + 1;
      secondsWithout[own] = secondsWithout[own]! + seconds;
    }
    if (planned < days) {
      cardsWith[planned] = cardsWith[planned]! + 1;
      secondsWith[planned] = secondsWith[planned]! + seconds;
    }
  }
  for (const { day, seconds } of introduced) {
    cardsWith[day] = cardsWith[day]! + 1;
    secondsWith[day] = secondsWith[day]! + seconds;
  }
  return Array.from({ length: days }, (_, day): PlanDay => ({
    day: addDays(today, day),
    cardsWithout: cardsWithout[day]!,
    cardsWith: cardsWith[day]!,
    minutesWithout: secondsWithout[day]! / 60,
    minutesWith: secondsWith[day]! / 60,
    rest: rest !== null && day >= rest.from && day <= rest.to,
  }));
}
