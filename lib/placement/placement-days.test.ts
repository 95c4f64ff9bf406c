import { expect, test } from 'vitest';
import { placementDays } from './placement-days.ts';

const conceptsOf = (count: number, cards: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, concept) => Array.from({ length: cards }, (_card, card) => `${concept}/${card}`));

test('a card of each concept comes within a fortnight, however many there are, and none on the first two days', () => {
  for (const count of [1, 9, 90, 400]) {
    const days = placementDays(conceptsOf(count, 4), 10);
    const firsts = Array.from({ length: count }, (_, concept) => days.get(`${concept}/0`)!);
    expect(Math.max(...firsts)).toBeLessThanOrEqual(14);
    expect(Math.min(...days.values())).toBe(2);
    expect(days.size).toBe(count * 4);
  }
});

test('no day has more than was asked for, where the fortnight has room', () => {
  const days = [...placementDays(conceptsOf(60, 5), 10).values()];
  for (let day = 2; day <= Math.max(...days); day += 1) {
    expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(10);
  }
});

test('no second card of a concept comes before the first of another', () => {
  const days = placementDays(conceptsOf(20, 2), 10);
  const seconds = Array.from({ length: 20 }, (_, concept) => days.get(`${concept}/1`)!);
  const firsts = Array.from({ length: 20 }, (_, concept) => days.get(`${concept}/0`)!);
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(Math.max(...firsts));
});
