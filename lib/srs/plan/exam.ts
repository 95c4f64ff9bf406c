import { dayPrices } from './day-prices.ts';
import { assignDays } from './exam-days.ts';
import { gainRows, openDays, secondsOn } from './exam-gains.ts';
import type { ExamGoal, ExamPlan } from './exam-goal.ts';
import { expectedRecall } from './expected-course.ts';
import { askedOn, type PlanCard } from './plan-card.ts';

/**
 * Gives cards another day for their next review, one each, so that as many as can be are recalled on the exam’s day; after
 * it they go on by their own intervals. No day is made fuller than `secondsPerDay`, or than what is due on it by itself.
 * It is an assignment of cards to days, solved with prices for the days (`day-prices.ts`), so that how near it is to the best
 * is known each time: see `recallAtMost`.
 */
export function planExam(cards: readonly PlanCard[], goal: ExamGoal): ExamPlan {
  const { examDay, rest } = goal;
  const without = cards.map((card) => expectedRecall(card, null, { until: examDay, rest, spent: null }));
  const recallWithout = without.reduce((sum, recall) => sum + recall, 0);
  const secondsWithout = new Float64Array(examDay);
  for (const card of cards) add(secondsWithout, askedOn(card.dueDay, rest), card.seconds);

  const days = openDays(goal);
  const rows = gainRows(cards, without, goal, days);
  const room = Float64Array.from(days, (day) => Math.max(secondsOn(goal, day), secondsWithout[day]!));
  for (const [place, day] of days.entries()) room[place] = room[place]! - secondsWithout[day]!;
  for (const { own, seconds } of rows) if (own !== -1) room[own] = room[own]! + seconds;
  const { prices, atMost } = dayPrices(rows, room);
  const { places } = assignDays(rows, room, prices);

  const secondsWith = secondsWithout.slice();
  const moves = places.map(({ row, place }) => {
    const card = cards[row.index]!;
    add(secondsWith, askedOn(card.dueDay, rest), -card.seconds);
    add(secondsWith, days[place]!, card.seconds);
    return { card: card.card, day: days[place]! };
  });
  // Gains are computed on some days only; what is predicted is computed on the days themselves.
  const gained = places.reduce((sum, { row: { index }, place }) => {
    const recall = expectedRecall(cards[index]!, days[place]!, { until: examDay, rest, spent: null });
    return sum + recall - without[index]!;
  }, 0);
  const recallWith = recallWithout + gained;
  const recallAtMost = Math.max(recallWith, recallWithout + atMost);
  return { moves, recallWith, recallWithout, recallAtMost, secondsWith, secondsWithout };
}

function add(seconds: Float64Array, day: number, more: number): void {
  if (day < seconds.length) seconds[day] = seconds[day]! + more;
}
