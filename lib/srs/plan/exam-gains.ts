import { expectedRecall } from './expected-course.ts';
import type { ExamGoal } from './exam-goal.ts';
import { askedOn, type PlanCard } from './plan-card.ts';

/** What a review of one card on each of the open days would add to its recall on the exam’s day. */
export type GainRow = {
  /** The card’s place among the cards. */
  readonly index: number;
  readonly seconds: number;
  /** The place of its own day among the open days; −1 when it is not due before the exam. */
  readonly own: number;
  /** In the order of the open days; 0 on its own. */
  readonly gains: Float64Array;
};

/** Gains are computed on at most so many days, and drawn straight in between. */
const DAYS_COMPUTED = 8;
/** So many times the cards that there is room for are looked at closely, best first. */
const TIMES_THE_ROOM = 1.25;
const LEAST_LOOKED_AT = 200;

/** The days before the exam on which the plan may ask. */
export function openDays({ lastDay, rest }: ExamGoal): readonly number[] {
  return Array.from({ length: lastDay + 1 }, (_, day) => day).filter((day) => askedOn(day, rest) === day);
}

/** The seconds that there are on a day. */
export function secondsOn({ secondsPerDay }: ExamGoal, day: number): number {
  return typeof secondsPerDay === 'number' ? secondsPerDay : (secondsPerDay[day] ?? 0);
}

/** The gains of the cards that can be worth a place. `without`: the recall of each card as it is. */
export function gainRows(
  cards: readonly PlanCard[],
  without: readonly number[],
  goal: ExamGoal,
  days: readonly number[],
): readonly GainRow[] {
  const gainOn = (index: number, day: number): number =>
    expectedRecall(cards[index]!, day, { until: goal.examDay, rest: goal.rest, spent: null }) - without[index]!;
  const computed = spreadOver(days, DAYS_COMPUTED);
  return promising(cards, gainOn, goal, days).map((index) => {
    const known = computed.map((day) => ({ day, gain: gainOn(index, day) }));
    const own = days.indexOf(askedOn(cards[index]!.dueDay, goal.rest));
    const gains = Float64Array.from(days, (day) => between(known, day));
    if (own !== -1) gains[own] = 0;
    return { index, seconds: cards[index]!.seconds, own, gains };
  });
}

/** The cards that can be worth a place, best first: by what they gain on the last day, which for nearly all is the best. */
function promising(
  cards: readonly PlanCard[],
  gainOn: (index: number, day: number) => number,
  goal: ExamGoal,
  days: readonly number[],
): readonly number[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const rates = cards.map(({ seconds }, index) => gainOn(index, last) / seconds);
  const order = [...cards.keys()].sort((one, other) => rates[other]! - rates[one]!);
  const enough = TIMES_THE_ROOM * days.reduce((sum, day) => sum + secondsOn(goal, day), 0);
  let seconds = 0;
  const end = order.findIndex((index, place) => {
    seconds += cards[index]!.seconds;
    return place >= LEAST_LOOKED_AT && (seconds > enough || rates[index]! <= 0);
  });
  return end === -1 ? order : order.slice(0, end);
}

/** At most `count` of the days, the first and the last among them, at even distances. */
function spreadOver(days: readonly number[], count: number): readonly number[] {
  if (days.length <= count) return days;
  return Array.from({ length: count }, (_, place) => days[Math.round((place * (days.length - 1)) / (count - 1))]!);
}

function between(known: readonly { readonly day: number; readonly gain: number }[], day: number): number {
  const next = known.findIndex((one) => one.day >= day);
  const [before, after] = [known[Math.max(0, next - 1)]!, known[next]!];
  if (after.day === before.day) return after.gain;
  return before.gain + ((after.gain - before.gain) * (day - before.day)) / (after.day - before.day);
}
