import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { somePlanCards } from '#tests/support/plan-cards.ts';
import { daysForBacklog, planAmnesty } from './amnesty.ts';
import type { PlanCard } from './plan-card.ts';
import { lossRate, spreadCards, type SpreadOrder } from './spread.ts';

const recallOn = ({ stability, lastReviewDay, parameters }: PlanCard, day: number): number =>
  fsrs6(parameters.weights).recall(day - lastReviewDay, stability);

/** The least that any spread of all cards loses, found by trying them all. */
function leastLoss(cards: readonly PlanCard[], room: readonly number[]): number {
  const tryFrom = (index: number, left: readonly number[]): number => {
    const card = cards[index];
    if (!card) return 0;
    return left.reduce((least, seconds, day) => {
      if (seconds < card.seconds) return least;
      const lost = recallOn(card, 0) - recallOn(card, day);
      return Math.min(least, lost + tryFrom(index + 1, left.with(day, seconds - card.seconds)));
    }, Infinity);
  };
  return tryFrom(0, room);
}

describe('a backlog spread by least loss', () => {
  test('loses as little as the best of all spreads, where all answers take as long', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const cards = somePlanCards(6, seed, { overdue: true });
      const { recallLost, left } = spreadCards(cards, [20, 20, 20], 0, 'least-loss');
      expect(left).toEqual([]);
      expect(recallLost).toBeCloseTo(leastLoss(cards, [20, 20, 20]), 9);
    }
  });

  test('loses less than longest due first', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const plan = planAmnesty(somePlanCards(200, seed, { overdue: true, alike: false }), {
        days: 10,
        secondsPerDay: 300,
      });
      expect(plan.recallLost).toBeLessThan(plan.recallLostOldestFirst);
    }
  });

  test('gives each card one day or leaves it, and no day more than it has room for', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 400 }),
        (seed, days, secondsPerDay) => {
          const overdue = somePlanCards(60, seed, { overdue: true, alike: false });
          const others = somePlanCards(60, seed + 1).map((card) => ({
            ...card,
            card: knownCardId(`other-${card.card}`),
            dueDay: Math.max(0, card.dueDay),
          }));
          const plan = planAmnesty([...overdue, ...others], { days, secondsPerDay });
          expect(plan.moves.length + plan.left).toBe(60);
          const used = new Map<number, number>();
          for (const { card, day } of plan.moves) {
            const { seconds } = overdue.find((one) => one.card === card)!;
            used.set(day, (used.get(day) ?? 0) + seconds);
          }
          for (const [day, seconds] of used) {
            const due = others.filter(({ dueDay }) => dueDay === day).reduce((sum, one) => sum + one.seconds, 0);
            expect(day).toBeLessThan(days);
            expect(seconds + due).toBeLessThanOrEqual(secondsPerDay);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the fewest days are enough, and one fewer are not', () => {
    const cards = somePlanCards(100, 5, { overdue: true });
    const days = daysForBacklog(100 * 10, [130, 130, 130, 130, 130, 130, 130, 130, 130]);
    expect(days).toBe(8);
    expect(planAmnesty(cards, { days: 8, secondsPerDay: 130 }).left).toBe(0);
    expect(planAmnesty(cards, { days: 7, secondsPerDay: 130 }).left).toBeGreaterThan(0);
    expect(daysForBacklog(100, [50, -20, 49])).toBeNull();
  });
});

test('each place goes to the most urgent card that still waits, of equals to the one given first', () => {
  const order = fc.constantFrom<SpreadOrder>('least-loss', 'oldest-first');
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 60 }), order, (seed, count, order) => {
      const cards = somePlanCards(count, seed, { overdue: true });
      const urgency = (card: PlanCard, day: number) => (order === 'least-loss' ? lossRate(card, day) : -card.dueDay);
      let waiting = cards;
      const expected = [2, 3, 4].flatMap((day) => {
        const most = waiting.toSorted((one, other) => urgency(other, day) - urgency(one, day)).slice(0, 10);
        waiting = waiting.filter((card) => !most.includes(card));
        return most.map(({ card }) => ({ card, day }));
      });
      const { moves, left } = spreadCards(cards, [100, 100, 100], 2, order);
      expect(moves).toEqual(expected);
      expect(left).toEqual(waiting);
    }),
  );
});
