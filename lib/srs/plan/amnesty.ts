import type { Move, PlanCard } from './plan-card.ts';
import { roomOf } from './room.ts';
import { spreadCards } from './spread.ts';

/** Over how many days, today the first, and with how much time on each. */
export type AmnestyWish = { readonly days: number; readonly secondsPerDay: number };

/** A backlog spread over the days to come, and what it costs. */
export type AmnestyPlan = {
  readonly moves: readonly Move[];
  /** Cards that were overdue, and those of them for which there is no room. */
  readonly overdue: number;
  readonly left: number;
  /** The sum of the probabilities of recall lost until the moved cards come; and when they came longest due first. */
  readonly recallLost: number;
  readonly recallLostOldestFirst: number;
};

/** Cards that were due before today. */
export function overdueOf(cards: readonly PlanCard[]): readonly PlanCard[] {
  return cards.filter(({ dueDay }) => dueDay < 0);
}

/**
 * Spreads what is overdue over the days, in the time that is left beside what falls due on them by itself, so that the
 * least is forgotten while it waits. What has no room stays as it is.
 */
export function planAmnesty(cards: readonly PlanCard[], { days, secondsPerDay }: AmnestyWish): AmnestyPlan {
  const backlog = overdueOf(cards);
  const room = roomOf(
    cards.filter(({ dueDay }) => dueDay >= 0),
    { from: 0, to: days - 1 },
    secondsPerDay,
  );
  const spread = spreadCards(backlog, room, 0, 'least-loss');
  const oldestFirst = spreadCards(backlog, room, 0, 'oldest-first');
  return {
    moves: spread.moves,
    overdue: backlog.length,
    left: spread.left.length,
    recallLost: spread.recallLost,
    recallLostOldestFirst: oldestFirst.recallLost,
  };
}

/** In how many days there is the time for so many seconds, when each day has that much room; null when all are too few. */
export function daysForBacklog(seconds: number, room: readonly number[]): number | null {
  let needed = seconds;
  for (const [day, free] of room.entries()) {
    needed -= Math.max(0, free);
    if (needed <= 0) return day + 1;
  }
  return null;
}
