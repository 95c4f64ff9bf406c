import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlanCard, somePlanCards } from '#tests/support/plan-cards.ts';
import type { ExamGoal } from './exam-goal.ts';
import { planExam } from './exam.ts';
import { examAftermath } from './exam-aftermath.ts';
import { expectedRecall } from './expected-course.ts';
import { askedOn, type PlanCard } from './plan-card.ts';

const goalOf = (examDay: number, secondsPerDay: number): ExamGoal => ({
  examDay,
  lastDay: examDay - 1,
  secondsPerDay,
  rest: null,
});
const recallAt = (card: PlanCard, day: number | null, { examDay, rest }: ExamGoal): number =>
  expectedRecall(card, day, { until: examDay, rest, spent: null });

/** The most that any choice of days gains, found by trying them all. */
function bestGain(cards: readonly PlanCard[], goal: ExamGoal & { readonly secondsPerDay: number }): number {
  const days = Array.from({ length: goal.examDay }, (_, day) => day);
  const own = cards.map(({ dueDay }) => askedOn(dueDay, null));
  const without = cards.map((card) => recallAt(card, null, goal));
  const due = days.map((day) => cards.reduce((sum, { seconds }, index) => sum + (own[index] === day ? seconds : 0), 0));
  const tryFrom = (index: number, used: readonly number[]): number => {
    const card = cards[index];
    if (!card) return used.every((seconds, day) => seconds <= Math.max(goal.secondsPerDay, due[day]!)) ? 0 : -Infinity;
    const stay = own[index]! < goal.examDay ? used.with(own[index]!, used[own[index]!]! + card.seconds) : used;
    return days.reduce(
      (best, day) =>
        Math.max(
          best,
          recallAt(card, day, goal) - without[index]! + tryFrom(index + 1, used.with(day, used[day]! + card.seconds)),
        ),
      tryFrom(index + 1, stay),
    );
  };
  return tryFrom(
    0,
    days.map(() => 0),
  );
}

describe('a plan for an exam', () => {
  test('on five cards and four days it gains nine tenths of what the best of all plans gains, on the average', () => {
    for (const alike of [true, false]) {
      const shares: number[] = [];
      for (let seed = 0; seed < 40; seed += 1) {
        const goal = { ...goalOf(4, 20), secondsPerDay: 20 };
        const cards = somePlanCards(5, seed, { alike });
        const best = bestGain(cards, goal);
        const { recallWith, recallWithout, recallAtMost } = planExam(cards, goal);
        expect(recallWith - recallWithout).toBeLessThanOrEqual(best + 1e-9);
        expect(recallAtMost - recallWithout).toBeGreaterThanOrEqual(best - 1e-9);
        // A card is not moved for less than 0.01, so that small sums are apart from the best by nature.
        if (best > 0.1) shares.push((recallWith - recallWithout) / best);
      }
      expect(shares.length).toBeGreaterThan(20);
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
      expect(Math.min(...shares)).toBeGreaterThan(0.5);
    }
  });

  test('fills no day beyond the time that there is, or beyond what is due on it by itself', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 300 }),
        (seed, examDay, seconds) => {
          const cards = somePlanCards(40, seed, { alike: false });
          const plan = planExam(cards, goalOf(examDay, seconds));
          for (const [day, with_] of plan.secondsWith.entries()) {
            expect(with_).toBeLessThanOrEqual(Math.max(seconds, plan.secondsWithout[day]!) + 1e-9);
          }
          expect(new Set(plan.moves.map(({ card }) => card)).size).toBe(plan.moves.length);
          for (const { day } of plan.moves) expect(day).toBeLessThan(examDay);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what it predicts is the sum over the cards, each on its day', () => {
    const cards = somePlanCards(30, 7);
    const goal = goalOf(20, 60);
    const { moves, recallWith, recallWithout } = planExam(cards, goal);
    const dayOf = new Map(moves.map(({ card, day }) => [card, day]));
    const sum = (of: (card: PlanCard) => number | null): number =>
      cards.reduce((total, card) => total + recallAt(card, of(card), goal), 0);
    expect(moves.length).toBeGreaterThan(0);
    expect(recallWith).toBeCloseTo(
      sum(({ card }) => dayOf.get(card) ?? null),
      9,
    );
    expect(recallWithout).toBeCloseTo(
      sum(() => null),
      9,
    );
  });

  test('with time for everything, the last days before the exam get the cards, and recall is near to certain', () => {
    const cards = somePlanCards(30, 3);
    const { recallWith, recallWithout, moves } = planExam(cards, goalOf(20, 3_600));
    expect(recallWith / 30).toBeGreaterThan(0.97);
    expect(recallWith).toBeGreaterThan(recallWithout);
    expect(moves.filter(({ day }) => day >= 15).length).toBeGreaterThan(moves.length / 2);
  });

  test('asks nothing on days of rest, and nothing at all without time', () => {
    const cards = somePlanCards(40, 11);
    const rest = { from: 3, to: 5 };
    const { moves } = planExam(cards, { ...goalOf(8, 100), rest });
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every(({ day }) => day < 3 || day > 5)).toBe(true);
    expect(planExam(cards, goalOf(8, 0)).recallWith).toBeGreaterThanOrEqual(
      planExam(cards, goalOf(8, 0)).recallWithout,
    );
  });

  test('what comes after it is told: a card asked early takes its next review from later days', () => {
    const card = aPlanCard({ stability: 40, lastReviewDay: -20, dueDay: 20 });
    const { secondsWith, secondsWithout } = examAftermath([card], [{ card: card.card, day: 9 }], 10, 30);
    expect(secondsWithout).toBeGreaterThan(10);
    expect(secondsWith).toBeLessThan(secondsWithout);
    expect(examAftermath([card], [], 10, 30)).toEqual({ secondsWith: 0, secondsWithout: 0 });
  });
});

describe('expected recall', () => {
  test('without a review before the day it is the forgetting curve', () => {
    expect(recallAt(aPlanCard({ dueDay: 40 }), null, goalOf(10, 0))).toBeCloseTo(0.9, 9);
  });

  test('a review the day before is worth more than one long before, and than none', () => {
    const card = aPlanCard({ stability: 40, lastReviewDay: -30, dueDay: 100 });
    const goal = goalOf(20, 0);
    expect(recallAt(card, 19, goal)).toBeGreaterThan(recallAt(card, 0, goal));
    expect(recallAt(card, 0, goal)).toBeGreaterThan(recallAt(card, null, goal));
  });

  test('lies between 0 and 1 and takes time only where there are reviews', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 200 }), (seed, until) => {
        for (const card of somePlanCards(10, seed)) {
          const spent = new Float64Array(until);
          const recall = expectedRecall(card, null, { until, rest: null, spent });
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThanOrEqual(1);
          expect(spent.some((seconds) => seconds > 0)).toBe(askedOn(card.dueDay, null) < until);
        }
      }),
      { numRuns: 30 },
    );
  });
});
