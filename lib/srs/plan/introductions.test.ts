import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import { planIntroductions, type IntroductionRoom, type UnmetGroup } from './introductions.ts';

const none = { newCards: 0, reviews: 0 };
const preset = { settings: { ...DEFAULT_QUEUE, newPerConceptPerDay: 1 }, parameters: DEFAULT_PARAMETERS, done: none };
const nothing = { ...none, newByConcept: new Map(), reviewsByConcept: new Map() };
const room: IntroductionRoom = { days: 10, rest: null, newPerDay: 20, done: nothing, secondsPerDay: 1_200 };
const group = (id: string, cards: number, more: Partial<UnmetGroup> = {}): UnmetGroup => ({
  id,
  cards: Array.from({ length: cards }, (_, index) => knownCardId(`${id}${index}`)),
  needs: [],
  opensOn: 0,
  preset,
  seconds: 30,
  ...more,
});
const daysOf = (groups: readonly UnmetGroup[], rules: Partial<IntroductionRoom> = {}) => {
  const { moves, left } = planIntroductions(groups, { ...room, ...rules });
  return { days: Object.fromEntries(moves.map(({ card, day }) => [card, day])), left };
};

describe('cards that were never met', () => {
  test('come one sibling a day where there are days enough, else as many as the day’s limit lets', () => {
    expect(daysOf([group('a', 3)]).days).toEqual({ a0: 0, a1: 1, a2: 2 });
    expect(daysOf([group('a', 3)], { days: 2 }).days).toEqual({ a0: 0, a1: 0, a2: 0 });
    expect(daysOf([group('a', 3)], { days: 2, newPerDay: 2 }).days).toEqual({ a0: 0, a1: 0, a2: 1 });
    expect(daysOf([group('a', 3)], { days: 1, newPerDay: 2 }).left).toEqual(['a2']);
  });

  test('come all on one day where siblings have no limit', () => {
    const open = { ...preset, settings: DEFAULT_QUEUE };
    expect(daysOf([group('a', 3, { preset: open })]).days).toEqual({ a0: 0, a1: 0, a2: 0 });
  });

  test('come on the days after all that they build on was met, and on no day of a break', () => {
    const groups = [group('a', 2), group('b', 2, { needs: ['a'] }), group('c', 1, { opensOn: 1 })];
    expect(daysOf(groups).days).toEqual({ a0: 0, a1: 1, b0: 2, b1: 3, c0: 1 });
    expect(daysOf(groups, { rest: { from: 1, to: 2 } }).days).toEqual({ a0: 0, a1: 3, b0: 4, b1: 5, c0: 3 });
  });

  test('find what today has left of its limit, of the preset’s and of the minutes', () => {
    const today = { ...nothing, newCards: 19, newByConcept: new Map([['a', 1]]) };
    expect(daysOf([group('a', 1), group('b', 1)], { done: today }).days).toEqual({ a0: 1, b0: 0 });
    const own = { ...preset, settings: { ...preset.settings, newPerDay: 1 } };
    expect(daysOf([group('a', 1, { preset: own }), group('b', 1, { preset: own })]).days).toEqual({ a0: 0, b0: 1 });
    expect(daysOf([group('a', 1), group('b', 1), group('c', 1)], { secondsPerDay: 60 }).days).toEqual({
      a0: 0,
      b0: 0,
      c0: 1,
    });
    expect(daysOf([group('a', 2, { seconds: 90 })], { secondsPerDay: 60 }).days).toEqual({ a0: 0, a1: 1 });
  });

  test('over any groups: each once or left, never above the limits, never before a need', () => {
    const sizes = fc.array(fc.tuple(fc.nat(5), fc.array(fc.nat(6), { maxLength: 2 })), { maxLength: 7 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }), (made, days, newPerDay) => {
        const groups = made.map(([cards, needs], index) => {
          const ids = needs.filter((need) => need < index && made[need]![0] > 0).map((need) => `g${need}-`);
          return group(`g${index}-`, cards, { needs: ids });
        });
        const { moves, left } = planIntroductions(groups, { ...room, days, newPerDay });
        const all = groups.flatMap(({ cards }) => cards);
        expect([...moves.map(({ card }) => card), ...left].toSorted()).toEqual(all.toSorted());
        const dayOf = new Map(moves.map(({ card, day }) => [card, day]));
        for (let day = 0; day < days; day += 1) {
          expect(moves.filter((move) => move.day === day).length).toBeLessThanOrEqual(newPerDay);
        }
        for (const { cards, needs } of groups) {
          const before = groups.filter(({ id }) => needs.includes(id)).flatMap((need) => need.cards);
          for (const card of cards) {
            if (!dayOf.has(card)) continue;
            for (const need of before) expect(dayOf.get(need)).toBeLessThan(dayOf.get(card)!);
          }
        }
      }),
    );
  });
});
