import { describe, expect, test } from 'vitest';
import { aPlanCard, somePlanCards } from '#tests/support/plan-cards.ts';
import { cardsInBreak, planBreak } from './break.ts';

const rest = { from: 5, to: 11 };
const wish = { rest, secondsPerDay: 600, daysAfter: 14 };
const cards = somePlanCards(300, 21);
const inBreak = new Set(cardsInBreak(cards, rest).map(({ card }) => card));

describe('a break', () => {
  test('without preparation nothing moves, and all that fell due in it waits on the return', () => {
    const { nothing } = planBreak(cards, wish);
    const dueOnReturn = cards.filter(({ dueDay }) => dueDay === 12).length;
    expect(nothing.moves).toEqual([]);
    expect(nothing.waiting).toBe(inBreak.size + dueOnReturn);
  });

  test('prepared before it, only its own cards come, all before it, and more is remembered on the return', () => {
    const { nothing, before } = planBreak(cards, wish);
    expect(before.moves.length).toBeGreaterThan(0);
    expect(before.moves.every(({ card, day }) => inBreak.has(card) && day < rest.from)).toBe(true);
    expect(before.recallOnReturn).toBeGreaterThan(nothing.recallOnReturn);
    expect(before.waiting).toBe(nothing.waiting - before.moves.length);
  });

  test('spread after it, only its own cards wait longer, none comes in the break', () => {
    const { nothing, after } = planBreak(cards, { ...wish, secondsPerDay: 200 });
    expect(after.moves.every(({ card, day }) => inBreak.has(card) && day > rest.to && day <= rest.to + 14)).toBe(true);
    expect(after.waiting).toBeLessThan(nothing.waiting);
  });

  test('one that begins today has no days before it, and holds what is overdue', () => {
    const now = { ...wish, rest: { from: 0, to: 3 } };
    expect(planBreak([aPlanCard({ dueDay: -4 })], now)).toMatchObject({
      before: { moves: [], waiting: 1 },
      nothing: { waiting: 1 },
    });
  });
});
