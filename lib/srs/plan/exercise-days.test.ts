import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import { minutesForAll, planRepeats } from './exercise-days.ts';
import { inOrderOfNeeds } from './in-order-of-needs.ts';
import { planIntroductions, type IntroductionRoom, type UnmetGroup } from './introductions.ts';

const MINUTES = 20;
const none = { newCards: 0, reviews: 0 };
const nothing = { ...none, newByConcept: new Map(), reviewsByConcept: new Map() };
const preset = { settings: DEFAULT_QUEUE, parameters: DEFAULT_PARAMETERS, done: none };
const room: IntroductionRoom = { days: 10, rest: null, newPerDay: 20, done: nothing, secondsPerDay: MINUTES * 60 };
const exercise = (id: string, minutes: number, needs: readonly string[] = []): UnmetGroup => ({
  id,
  cards: [knownCardId(id)],
  needs,
  opensOn: 0,
  preset,
  seconds: minutes * 60,
  isExercise: true,
});
const cards = (id: string, count: number, needs: readonly string[] = []): UnmetGroup => ({
  ...exercise(id, 1, needs),
  cards: Array.from({ length: count }, (_, index) => knownCardId(`${id}${index}`)),
  isExercise: false,
});
const daysOf = (groups: readonly UnmetGroup[], rules: Partial<IntroductionRoom> = {}) => {
  const { moves, left } = planIntroductions(groups, { ...room, ...rules });
  return { days: Object.fromEntries(moves.map(({ card, day }) => [card, day])), left };
};

describe('exercises that were never done', () => {
  test('come in their order, as many a day as the minutes hold, a long one alone on its day', () => {
    const groups = [exercise('a', 10), exercise('b', 10), exercise('c', 40), exercise('d', 5)];
    expect(daysOf(groups).days).toEqual({ a: 0, b: 0, c: 1, d: 2 });
  });

  test('come after the cards that they build on, and leave these their days', () => {
    const groups = [exercise('e', 20, ['g']), cards('g', 3)];
    expect(daysOf(groups).days).toEqual({ g0: 0, g1: 0, g2: 0, e: 1 });
    expect(daysOf([exercise('first', 20), ...groups]).days).toEqual({ first: 0, g0: 1, g1: 1, g2: 1, e: 2 });
  });

  test('stay today’s whatever cards were met today, and make room for none more once one was done', () => {
    const done = { ...nothing, newCards: 20 };
    expect(daysOf([exercise('a', 20), exercise('b', 20)], { done }).days).toEqual({ a: 0, b: 1 });
    const exercisesDone = { count: 1, seconds: 20 * 60 };
    expect(daysOf([exercise('b', 20)], { done: { ...nothing, newCards: 1 }, exercisesDone }).days).toEqual({ b: 1 });
  });

  test('that find no room are told, with the fewest minutes that would do; what needs them is left out too', () => {
    const groups = [exercise('a', 20), exercise('b', 20), exercise('c', 20, ['b'])];
    expect(daysOf(groups, { days: 1 }).left).toEqual(['b', 'c']);
    expect(minutesForAll(groups, [], { ...room, days: 1 })).toBe(60);
    expect(minutesForAll(groups, [], { ...room, days: 2 })).toBe(40);
    expect(minutesForAll([exercise('e', 5, ['g']), cards('g', 1)], [], { ...room, days: 1 })).toBeNull();
  });

  test('over any exercises and cards: each once or left, in the same way each time, within the minutes, after what it needs', () => {
    const sizes = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 50 }), isCards: fc.boolean(), needs: fc.array(fc.nat(7)) }),
      { maxLength: 8 },
    );
    const again = fc.array(fc.record({ dueDay: fc.nat(9), minutes: fc.integer({ min: 1, max: 50 }) }), {
      maxLength: 4,
    });
    const rest = fc.option(fc.record({ from: fc.nat(3), to: fc.integer({ min: 3, max: 5 }) }));
    fc.assert(
      fc.property(sizes, again, rest, fc.integer({ min: 1, max: 9 }), (made, repeated, pause, days) => {
        const groups = made.map(({ minutes, isCards, needs }, index) => {
          const ids = needs.filter((need) => need < index).map((need) => `g${need}`);
          return isCards ? cards(`g${index}`, 2, ids) : exercise(`g${index}`, minutes, ids);
        });
        const comesAgain = repeated.map(({ dueDay, minutes }, index) => ({
          card: knownCardId(`r${index}`),
          dueDay,
          seconds: minutes * 60,
        }));
        const within = { ...room, days, rest: pause };
        const repeats = planRepeats(comesAgain, within);
        const plan = planIntroductions(groups, { ...within, taken: repeats.taken });
        expect(planIntroductions(groups, { ...within, taken: repeats.taken })).toEqual(plan);

        const all = groups.flatMap((group) => group.cards);
        expect([...plan.moves.map(({ card }) => card), ...plan.left].toSorted()).toEqual(all.toSorted());
        const asked = comesAgain.map(({ card }) => card);
        expect([...repeats.moves.map(({ card }) => card), ...repeats.left].toSorted()).toEqual(asked.toSorted());

        const secondsOf = new Map([
          ...groups.flatMap((group) => group.cards.map((card) => [card, group.seconds] as const)),
          ...comesAgain.map(({ card, seconds }) => [card, seconds] as const),
        ]);
        const moves = [...plan.moves, ...repeats.moves];
        for (let day = 0; day < days; day += 1) {
          const own = moves.filter((move) => move.day === day).map(({ card }) => secondsOf.get(card)!);
          const sum = own.reduce((total, seconds) => total + seconds, 0);
          if (own.length > 1) expect(sum).toBeLessThanOrEqual(room.secondsPerDay);
          if (pause && day >= pause.from && day <= pause.to) expect(own).toEqual([]);
        }
        for (const { card, day } of repeats.moves) {
          expect(day).toBeGreaterThanOrEqual(comesAgain.find((one) => one.card === card)!.dueDay);
        }
        const dayOf = new Map(plan.moves.map(({ card, day }) => [card, day]));
        for (const group of groups) {
          for (const need of groups.filter(({ id }) => group.needs.includes(id))) {
            for (const card of group.cards) {
              if (!dayOf.has(card)) continue;
              for (const before of need.cards) {
                expect(dayOf.get(before)).toBeLessThan(dayOf.get(card)! + (need.isExercise ? 1 : 0));
              }
            }
          }
        }
      }),
    );
  });
});

describe('exercises that come again', () => {
  const one = (id: string, dueDay: number, minutes: number) => ({
    card: knownCardId(id),
    dueDay,
    seconds: minutes * 60,
  });
  const placed = (again: Parameters<typeof planRepeats>[0], days = 10) => {
    const { moves, left } = planRepeats(again, { ...room, days });
    return { days: Object.fromEntries(moves.map(({ card, day }) => [card, day])), left };
  };

  test('come on the day on which their memories have them, or on the next with room', () => {
    expect(placed([one('b', 3, 15), one('a', 1, 15), one('c', 3, 5), one('d', 3, 5)]).days).toEqual({
      a: 1,
      b: 3,
      c: 3,
      d: 4,
    });
    expect(placed([one('a', 2, 20), one('b', 2, 20)], 3)).toEqual({ days: { a: 2 }, left: ['b'] });
  });
});

test('in the order of needs everything keeps its place but what must wait; a circle keeps its order', () => {
  const item = (id: string, ...needs: readonly string[]) => ({ id, needs });
  const orderOf = (...items: readonly ReturnType<typeof item>[]) => inOrderOfNeeds(items).map(({ id }) => id);
  expect(orderOf(item('a'), item('b', 'd'), item('c'), item('d'))).toEqual(['a', 'd', 'b', 'c']);
  expect(orderOf(item('a', 'b'), item('b', 'c'), item('c', 'a'))).toEqual(['c', 'b', 'a']);
  expect(orderOf(item('a', 'elsewhere'))).toEqual(['a']);
});
