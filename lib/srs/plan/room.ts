import type { PlanCard, RestDays } from './plan-card.ts';

/** The seconds that are free on each of the days (both included) beside the cards that are due on them. */
export function roomOf(cards: readonly PlanCard[], { from, to }: RestDays, secondsPerDay: number): readonly number[] {
  const room = Array.from({ length: Math.max(0, to - from + 1) }, () => secondsPerDay);
  for (const { dueDay, seconds } of cards) {
    const place = Math.max(0, dueDay) - from;
    if (place >= 0 && place < room.length) room[place] = room[place]! - seconds;
  }
  return room.map((seconds) => Math.max(0, seconds));
}
