import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { balancedDay, dayLoad, NO_EASY_DAYS, withOneMore, type DueLoad } from './load.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { preview, schedule } from './schedule.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

const boundary = { zone: 'UTC', rolloverHour: 4 };
/** A Tuesday. */
const at = Date.UTC(2025, 5, 10, 12);
const today = studyDayOf(at, boundary);
const loadOf = (dueByDay: readonly number[], easyDays = NO_EASY_DAYS): DueLoad => ({
  dueByDay,
  firstDay: today,
  easyDays,
});
const shares = (range: { from: number; to: number }, load: DueLoad): readonly number[] => {
  const counts = Array.from({ length: range.to - range.from + 1 }, () => 0);
  const draws = 10_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const day = balancedDay(range, (draw + 0.5) / draws, dayLoad(load, today));
    counts[day - range.from] = (counts[day - range.from] ?? 0) + 1;
  }
  return counts.map((count) => count / draws);
};
function review(days: number): Memory {
  const trace = { stability: days, difficulty: 5, reps: 4, lapses: 0 };
  return { ...trace, state: 'review', intervalDays: days, dueAt: at, lastReviewAt: at - days * DAY_MILLIS };
}

describe('the draw among the days of a range', () => {
  test('weighs (1/cards due)² · (1/interval)', () => {
    const due = [0, 0, 0, 0, 1, 2, 4, 8];
    const weights = [4, 5, 6, 7].map((day) => 1 / due[day]! ** 2 / day);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, share] of shares({ from: 4, to: 7 }, loadOf(due)).entries()) {
      expect(share).toBeCloseTo(weights[index]! / total, 3);
    }
  });

  test('an empty day is taken rather than one with cards, and days alike by their interval', () => {
    const [full, empty] = shares({ from: 3, to: 4 }, loadOf([0, 0, 0, 10, 0]));
    expect(empty! / full!).toBeGreaterThan(200);
    const alike = shares({ from: 3, to: 5 }, loadOf([]));
    expect(alike[0]! / alike[2]!).toBeCloseTo(5 / 3, 2);
  });

  test('a reduced day comes to half the cards of a normal one, and a minimal one to next to none', () => {
    // Tuesday + 4 is Saturday, + 5 Sunday.
    const easyDays = [...NO_EASY_DAYS.slice(0, 5), 'reduced', 'minimum'] as const;
    let load = loadOf(
      Array.from({ length: 9 }, () => 0),
      easyDays,
    );
    for (let card = 0; card < 600; card += 1) {
      const position = (card * 0.618_033_988) % 1;
      load = withOneMore(load, today + balancedDay({ from: 3, to: 8 }, position, dayLoad(load, today)));
    }
    const [friday, saturday, sunday] = load.dueByDay.slice(3, 6);
    expect(saturday! / friday!).toBeGreaterThan(0.3);
    expect(saturday! / friday!).toBeLessThan(0.7);
    expect(sunday! / friday!).toBeLessThan(0.15);
  });
});

describe('a balanced schedule', () => {
  const load = fc.array(fc.nat(40), { minLength: 0, maxLength: 110 }).map((due) => loadOf(due));
  const used = fc.record({
    days: fc.integer({ min: 1, max: 200 }),
    seed: fc.nat(),
    rating: fc.constantFrom(...RATINGS),
  });

  test('spreads a thousand cards more evenly than the fuzz alone', () => {
    const spread = (balanced: boolean): number => {
      let due = loadOf(Array.from({ length: 100 }, () => 0));
      for (let seed = 0; seed < 1_000; seed += 1) {
        const when = { ...boundary, at, seed, load: balanced ? due : null };
        const next = schedule(review(20), 'good', when, DEFAULT_PARAMETERS);
        if (next.state === 'review') due = withOneMore(due, today + next.intervalDays);
      }
      const counts = due.dueByDay.filter((count) => count > 0);
      return Math.max(...counts) - Math.min(...counts);
    };
    expect(spread(true)).toBeLessThan(spread(false));
  });

  test('the same seed and load give the same day, in order Hard < Good < Easy', () => {
    fc.assert(
      fc.property(used, load, ({ days, seed }, due) => {
        const when = { ...boundary, at, seed, load: due };
        const futures = preview(review(days), when, DEFAULT_PARAMETERS);
        expect(preview(review(days), when, DEFAULT_PARAMETERS)).toEqual(futures);
        expect(futures.hard.intervalDays).toBeLessThan(futures.good.intervalDays);
        expect(futures.good.intervalDays).toBeLessThan(futures.easy.intervalDays);
      }),
    );
  });

  test('the interval that the event carries is folded again without the load', () => {
    fc.assert(
      fc.property(used, load, ({ days, seed, rating }, due) => {
        const chosen = schedule(review(days), rating, { ...boundary, at, seed, load: due }, DEFAULT_PARAMETERS);
        const intervalDays = chosen.state === 'review' ? chosen.intervalDays : null;
        const again = schedule(review(days), rating, { ...boundary, at, seed, intervalDays }, DEFAULT_PARAMETERS);
        expect(again).toEqual(chosen);
      }),
    );
  });

  test('an interval that fuzz could not have led to is not believed', () => {
    fc.assert(
      fc.property(used, fc.integer({ min: -5, max: 40_000 }), ({ days, seed, rating }, claimed) => {
        const when = { ...boundary, at, seed };
        const honest = schedule(review(days), rating, when, DEFAULT_PARAMETERS);
        const told = schedule(review(days), rating, { ...when, intervalDays: claimed }, DEFAULT_PARAMETERS);
        if (honest.state !== 'review' || told.state !== 'review') {
          expect(told).toEqual(honest);
          return;
        }
        // 0.15 of the interval and a few days is more than any fuzz, raised by the buttons below it.
        const leeway = 4 + 0.3 * honest.intervalDays;
        expect(Math.abs(told.intervalDays - honest.intervalDays)).toBeLessThanOrEqual(leeway);
      }),
    );
    const exact = { ...DEFAULT_PARAMETERS, fuzz: false };
    const plain = schedule(review(20), 'good', { ...boundary, at, seed: 1 }, exact);
    expect(schedule(review(20), 'good', { ...boundary, at, seed: 1, intervalDays: 60 }, exact)).toEqual(plain);
  });
});
